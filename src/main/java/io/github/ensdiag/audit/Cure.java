package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;

/** What would bring answers back into line with the labels. */
interface Cure {
    /** Of the finding. */
    String id();

    /** As the files are. */
    Skill before();

    /** Once mended. */
    Skill after();

    /** Whether this is the same fault, so that, where all members have it, it is rather one of the labels. */
    boolean sameAs(Cure other);

    /** What is wrong, if it is the member. */
    String ofMember(String name);

    /** What is wrong, if it is the labels. */
    String ofLabels();

    /** How the cure was tried, as the second half of a sentence. */
    String tried(EvaluationSet set);

    /** What to do, if it is the member. */
    String mendMember(String name);

    /** What to do, if it is the labels. */
    String mendLabels();
}
