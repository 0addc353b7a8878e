package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.explain.Split;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.measure.EnsembleResult;
import io.github.ensdiag.measure.GivenEnsemble;
import io.github.ensdiag.measure.LedgerRow;
import io.github.ensdiag.measure.MemberResult;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreProfile;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes what was measured of the members and of the ensemble as JSON. */
final class JsonPredictors {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final EvaluationSet set;
    private final Results results;

    JsonPredictors(JsonGenerator json, EvaluationSet set, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.set = set;
        this.results = results;
    }

    void members() throws IOException {
        json.writeArrayFieldStart("members");
        for (int m = 0; m < set.members().size(); m++) {
            member(set.members().get(m), results.members().get(m));
        }
        json.writeEndArray();
    }

    private void member(Member member, MemberResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", result.predictor().name());
        read(Optional.of(member));
        json.writeNumberField("rescaledRows", result.rescaledRows());
        json.writeNumberField("worstSum", result.worstSum());
        json.writeNumberField("share", result.share());
        json.writeNumberField("ensembleWins", result.wins());
        json.writeNumberField("ensembleLosses", result.losses());
        parts.comparison("ensembleAgainst", result.against());
        parts.figures(result.predictor().figures());
        predictor(result.predictor());
        parts.optional("correlationWithEnsemble", result.toEnsemble(), c -> parts.correlation(c, results));
        json.writeEndObject();
    }

    void ensemble() throws IOException {
        EnsembleResult ensemble = results.ensemble();
        Optional<GivenEnsemble> file = ensemble.given().filter(g -> results.given());
        json.writeObjectFieldStart("ensemble");
        json.writeStringField("name", ensemble.predictor().name());
        json.writeStringField("noun", results.ensembleNoun());
        json.writeBooleanField("given", results.given());
        read(set.ensemble().filter(member -> results.given()));
        parts.optional("rescaledRows", file, g -> json.writeNumber(g.rescaledRows()));
        parts.optional("worstSum", file, g -> json.writeNumber(g.worstSum()));
        parts.optional("membersAverage", ensemble.given(), this::membersAverage);
        json.writeStringField("bestMember", results.best().predictor().name());
        json.writeNumberField("wins", ensemble.wins());
        json.writeNumberField("losses", ensemble.losses());
        json.writeNumberField("allAgree", ensemble.allAgree());
        ledger(ensemble);
        parts.figures(List.of(ensemble.predictor().figures(), ensemble.figures()));
        predictor(ensemble.predictor());
        json.writeEndObject();
    }

    /** How the scores were read; null where they were computed from the members'. */
    private void read(Optional<Member> member) throws IOException {
        parts.text("kind", member.map(m -> Vocabulary.word(m.kind())));
        parts.text("scale", member.map(m -> Vocabulary.word(m.scale())));
        parts.optional("scaleRecognised", member.map(Member::scaleRecognised), json::writeBoolean);
    }

    private void membersAverage(GivenEnsemble given) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", given.averageName());
        json.writeNumberField("departures", given.departures());
        parts.figures(given.average());
        json.writeEndObject();
    }

    private void ledger(EnsembleResult ensemble) throws IOException {
        List<Long> right = ensemble.rightByMembersRight();
        List<Long> wrong = ensemble.wrongByMembersRight();
        parts.numbers(
                "membersRight",
                IntStream.range(0, right.size())
                        .mapToObj(k -> right.get(k) + wrong.get(k))
                        .toList());
        parts.numbers("ensembleRight", right);
        parts.array("ledger", ensemble.ledger(), this::ledgerRow);
        Split split = Split.of(results);
        json.writeObjectFieldStart("split");
        json.writeNumberField("samples", split.samples());
        json.writeNumberField("ensembleRight", split.ensembleRight());
        json.writeNumberField("bestRight", split.bestRight());
        json.writeNumberField("emergent", split.emergent());
        json.writeNumberField("lost", split.lost());
        json.writeEndObject();
    }

    private void ledgerRow(LedgerRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("whoIsRight", Vocabulary.word(row.who()));
        json.writeNumberField("right", row.right());
        json.writeNumberField("wrong", row.wrong());
        json.writeEndObject();
    }

    private void predictor(PredictorResult result) throws IOException {
        json.writeNumberField("right", result.right());
        json.writeNumberField("ties", result.ties());
        json.writeNumberField("noAnswers", result.noAnswers());
        json.writeNumberField("clips", result.clips());
        parts.information("aboutTruth", result.aboutTruth());
        parts.optional("profile", result.profile(), this::profile);
    }

    private void profile(ScoreProfile profile) throws IOException {
        json.writeStartObject();
        parts.distribution("confidence", profile.confidence());
        parts.distribution("entropy", profile.entropy());
        parts.distribution("margin", profile.margin());
        parts.numbers("rightByConfidence", profile.right());
        parts.numbers("wrongByConfidence", profile.wrong());
        parts.array("meanConfidence", profile.meanConfidence(), json::writeNumber);
        json.writeEndObject();
    }
}
