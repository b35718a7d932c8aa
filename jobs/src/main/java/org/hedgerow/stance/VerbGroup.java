package org.hedgerow.stance;

/**
 * A verb (or noun, or adjective with its copula) and the auxiliaries, negations and adverbs directly before it.
 *
 * @param first the first token of the group
 * @param head the token of the verb, noun or adjective
 * @param negated whether an odd number of negations stands in it or in its subject
 * @param modal the modal's folded form, or null
 * @param infinitive whether it begins with "to"
 * @param have whether a form of "have" stands in it
 * @param be whether a form of "be" stands in it
 * @param doSupport whether a form of "do" stands in it
 */
record VerbGroup(
        int first,
        int head,
        boolean negated,
        String modal,
        boolean infinitive,
        boolean have,
        boolean be,
        boolean doSupport) {

    boolean isFinite() {
        return modal != null || have || be || doSupport;
    }

    VerbGroup negatedAgain() {
        return new VerbGroup(first, head, !negated, modal, infinitive, have, be, doSupport);
    }
}
