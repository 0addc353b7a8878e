package io.github.ensdiag.testing;

import io.github.ensdiag.Computed;
import io.github.ensdiag.features.Attention;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.whatif.Group;
import io.github.ensdiag.whatif.WhatIf;
import java.util.Optional;

/** All that is computed of a set, before it is explained. */
public record Diagnosed(Results results, WhatIf whatIf, Attention attention) {
    public static Diagnosed of(EvaluationSet set, Options options) {
        Computed computed = Computed.of(set, options, Progress.NONE, finding -> {});
        return new Diagnosed(computed.measured().results(), computed.whatIf(), computed.attention());
    }

    /** The same with something else tried out. */
    public Diagnosed with(WhatIf other) {
        return new Diagnosed(results, other, attention);
    }

    /** The same with what members and parts of the group are worth. */
    public Diagnosed with(Group group) {
        return new Diagnosed(results, new WhatIf(whatIf.ladder(), whatIf.curves(), Optional.of(group)), attention);
    }
}
