package io.github.ensdiag.report;

import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Can I trust this? What was read, how it was understood, what was assumed, and every measure explained. */
record TrustSection(
        FindingList findings,
        Table members,
        List<Text> notes,
        Table files,
        Table options,
        List<Glossary.Group> glossary) {

    static TrustSection of(Facts facts) {
        return new TrustSection(
                FindingList.of(facts), members(facts), notes(facts), files(facts), options(facts), Glossary.groups());
    }

    private static Table files(Facts facts) {
        var table = Table.titled("Files");
        table.words("file").words("holds").column("size").words("SHA-256");
        for (Fingerprint file : facts.files) {
            table.row(
                    String.valueOf(file.file().getFileName()),
                    Table.words(file.member().map(facts::named).orElse(file.holds())),
                    Format.bytes(file.size()),
                    new Table.Cell(Text.of(file.sha256()), "t hash", ""));
        }
        return table.css("tall").build();
    }

    private static Table members(Facts facts) {
        var table = Table.titled("What was read of each member");
        table.words("member")
                .words("kind")
                .words("scores are")
                .words("format")
                .column("weight %")
                .column("ties")
                .column("no answer")
                .column("clips", "samples whose right class has a probability below 1e-12")
                .column(Facts.term("missing mass %", PredictorMeasure.MISSING_MASS));
        for (int m = 0; m < facts.members(); m++) {
            Member member = facts.set.members().get(m);
            PredictorResult result = facts.member(m).predictor();
            Figure missing = result.figure(PredictorMeasure.MISSING_MASS);
            table.row(
                    facts.name(m),
                    Table.words(kind(member)),
                    Table.words(scale(member)),
                    Table.words(member.format()),
                    Format.percent(facts.member(m).share()),
                    Format.count(result.ties()),
                    Format.count(result.noAnswers()),
                    Format.count(result.clips()),
                    member.kind() == Kind.TOP_K ? Format.percent(missing) : Format.NONE);
        }
        Optional<Member> given = facts.set.ensemble();
        table.row(
                "sub strong",
                facts.ensembleHead(),
                List.of(
                        Table.words(given.map(g -> "given: " + kind(g))
                                .orElse(facts.ensemble().name())),
                        Table.words(given.map(TrustSection::scale).orElse(Format.NONE)),
                        Table.words(given.map(Member::format).orElse(Format.NONE)),
                        Format.NONE,
                        Format.count(facts.ensemble().ties()),
                        Format.count(facts.ensemble().noAnswers()),
                        Format.count(facts.ensemble().clips()),
                        given.filter(g -> g.kind() == Kind.TOP_K)
                                .map(g -> Format.percent(facts.ensemble().figure(PredictorMeasure.MISSING_MASS)))
                                .orElse(Format.NONE)));
        return table.css(facts.few() ? "fit" : "fit tall").build();
    }

    private static String kind(Member member) {
        return switch (member.kind()) {
            case DENSE -> "a score for every class";
            case TOP_K -> "top-" + member.width() + " list";
            case DECISIONS -> "decisions";
        };
    }

    private static String scale(Member member) {
        if (member.kind() == Kind.DECISIONS) {
            return Format.NONE;
        }
        String name = member.scale() == Scale.PROBABILITIES
                ? "probabilities"
                : member.scale() == Scale.LOGITS ? "logits" : "log-probabilities";
        return name + (member.scaleRecognised() ? ", as recognised" : ", as configured");
    }

    /** Of votes and Borda counts over scores only the answer is known, and not whether it was settled by a tie. */
    private static Text ties(Facts facts, PredictorResult ensemble) {
        if (!facts.results.averaged() && !facts.results.given() && !facts.ensembleScored()) {
            return Text.of(
                    "Ties of a vote go to the higher mean probability, all others to the class with the lowest index; how many "
                            + "samples tie is not counted for this rule.");
        }
        return Text.of(
                "Ties go to the class with the lowest index. ",
                Words.capital(facts.ensembleName()),
                " ties on ",
                ensemble.ties() == 0 ? "no sample" : Words.count(ensemble.ties(), "sample"),
                ensemble.ties() == 0
                        ? "."
                        : ", " + Format.share((double) ensemble.ties() / facts.n())
                                + " of all; there its answer is arbitrary.");
    }

    private static List<Text> notes(Facts facts) {
        List<Text> notes = new ArrayList<>();
        given(facts).ifPresent(notes::add);
        several(facts).ifPresent(notes::add);
        lists(facts).ifPresent(notes::add);
        PredictorResult e = facts.ensemble();
        notes.add(ties(facts, e));
        long silent = facts.results.members().stream()
                .mapToLong(m -> m.predictor().noAnswers())
                .sum();
        if (silent > 0) {
            notes.add(Text.of(
                    "Members gave no answer ",
                    Format.count(silent),
                    silent == 1 ? " time" : " times",
                    ": that counts as wrong, and abstains from a vote."));
        }
        long clips = facts.results.members().stream()
                        .mapToLong(m -> m.predictor().clips())
                        .sum()
                + e.clips();
        if (facts.results.scored() || facts.ensembleScored()) {
            notes.add(Text.of(
                    "Before a logarithm is taken, probabilities below 10\u207b\u00b9\u00b2 count as 10\u207b\u00b9\u00b2; that touched the right class of ",
                    Words.count(clips, "sample"),
                    " in all predictors together."));
        }
        if (facts.set.classesAssumed()) {
            notes.add(Text.of(
                    "The number of classes, ",
                    Format.count(facts.results.classCount()),
                    ", is taken from the largest index in the files: no class names and no scores for every class were "
                            + "given. If there are more classes, chance agreement is lower than shown."));
        }
        notes.add(Text.of(
                "Rows with the same id are taken to be the same sample; in files without ids, rows with the same number. \u201cBest member\u201d is the one with the "
                        + "highest accuracy on these very samples, so a gain over it is stated cautiously rather than generously. "
                        + "Intervals treat samples as independent draws."));
        facts.charts
                .unavailable()
                .ifPresent(why -> notes.add(Text.of("There are no charts, only their figures. ", why, ".")));
        notes.add(Text.of("The figures are the same on every machine and for any number of threads; shuffling and "
                + "resampling use a fixed seed."));
        return notes;
    }

    private static Optional<Text> given(Facts facts) {
        String average = "the members\u2019 " + facts.averageNoun();
        return facts.results
                .ensemble()
                .given()
                .map(given -> Text.of(
                        facts.results.given()
                                ? "The ensemble\u2019s predictions were given."
                                : "The ensemble is " + facts.combiningWords() + ".",
                        " It answers otherwise than ",
                        average,
                        " on ",
                        given.departures() == 0 ? "no sample" : Words.count(given.departures(), "sample"),
                        facts.results.given()
                                ? ". Weights and what is measured of averaging itself belong to "
                                : ". What is measured of averaging itself belongs to ",
                        average,
                        facts.results.given()
                                ? "; all else that is said of the ensemble is said of the given one."
                                : "."));
    }

    private static Optional<Text> several(Facts facts) {
        int several = facts.results.several();
        return several == 0
                ? Optional.empty()
                : Optional.of(Text.of(
                        Words.count(several, "sample has", "samples have"),
                        " ",
                        Facts.term("several right classes", "several"),
                        " (",
                        Format.share((double) several / facts.n()),
                        "). An answer is right if it is one of them, and their probabilities are added up. In the table of "
                                + "classes, among the confusions and for mutual information the first of them stands for "
                                + "the truth."));
    }

    private static Optional<Text> lists(Facts facts) {
        if (!facts.anyList()) {
            return Optional.empty();
        }
        double mass = IntStream.range(0, facts.predictors().size())
                .filter(s -> facts.predictors().get(s).kind() == Kind.TOP_K)
                .mapToDouble(s -> facts.results
                        .series(s)
                        .figure(PredictorMeasure.MISSING_MASS)
                        .get())
                .average()
                .orElseThrow();
        return Optional.of(Text.of(
                Facts.term("Top-k lists", "top-k"),
                        " name only the k best classes. Classes outside a list count 0 in the "
                                + "average. Where a whole distribution is needed (NLL, Brier, entropy, divergence, temperature, log-scores) the "
                                + "mass that a list leaves out, ",
                Format.share(mass),
                        " in the mean, is spread evenly over the other classes. With every score at "
                                + "hand, those figures would differ somewhat, and so could the average where the right class stands outside a list; "
                                + "accuracies of the members would not."));
    }

    private static Table options(Facts facts) {
        Options o = facts.results.options();
        var table = Table.titled("How it was made");
        table.words("option").words("value");
        option(table, "ensdiag", facts.options.version());
        option(
                table,
                "ensemble",
                facts.results.given() ? "given" : facts.ensemble().name());
        option(
                table,
                facts.results.given() ? "weights in the average" : "weights",
                o.weights().isEmpty()
                        ? "equal"
                        : String.join(
                                " : ",
                                o.weights().stream()
                                        .map(w -> Format.fixed(w, 4).replaceAll("\\.?0+$", ""))
                                        .toList()));
        option(table, "top-k accuracy", "k = " + o.topK());
        option(table, "samples listed per class", Integer.toString(o.topDisagreements()));
        option(table, "permutations behind each chance level", Format.count(o.permutations()));
        option(table, "bootstrap resamples", Format.count(o.resamples()));
        option(table, "seed", Long.toString(o.seed()).replace("-", Format.MINUS));
        return table.build();
    }

    private static void option(Table.Builder table, String name, String value) {
        table.row(name, Table.words(value));
    }
}
