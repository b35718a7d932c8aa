package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.List;

/**
 * Composes the commitment to an event from its context by stated rules: from the outermost predicate inwards, each
 * predicate's own modals and negation give the commitment {@code c} to the predicate, and what it embeds gets the
 * mixture of its two signature values, {@code p · positive + (1 − p) · negated} with {@code p = (c + 3) / 6}.
 */
final class Composer {

    private static final double OPEN_CONDITION = 0.3;
    private static final double FUTURE_DENIED = 0.9;

    private Composer() {}

    /**
     * The commitment to the event.
     *
     * @param outer the commitment to the outermost clause itself; 3 where it is asserted
     * @param ofHolder whether to take the view of the subject of the outermost predicate ("Kyiv denies …") and not the
     *     author's
     */
    static Commitment compose(EventContext context, double outer, boolean ofHolder) {
        List<String> rules = new ArrayList<>();
        double value = outer;
        List<Embedding> embeddings = context.embeddings();
        for (int i = embeddings.size() - 1; i >= 0; i--) {
            Embedding embedding = embeddings.get(i);
            value = own(embedding.group(), value, rules);
            boolean holder = embedding.firstPerson() || ofHolder && i == embeddings.size() - 1;
            value = through(embedding.predicate().signature(), value, holder);
            rules.add(embedding.predicate().ruleId());
        }
        value = own(context.group(), value, rules);
        if (context.modifier() != null) {
            value = value > 0 ? value * context.modifier().signature().author() / 3 : value;
            rules.add(context.modifier().ruleId());
        }
        if (context.conditional()) {
            value = value * OPEN_CONDITION;
            rules.add("commitment.conditional");
        }
        if (context.question()) {
            value = value * OPEN_CONDITION;
            rules.add("commitment.question");
        }
        if ("without".equals(context.subordinator())) {
            value = -value;
            rules.add("commitment.without");
        }
        if (rules.isEmpty()) {
            rules.add("commitment.plain");
        }
        return new Commitment(Math.max(-3, Math.min(3, value)), rules);
    }

    /** The commitment to what a predicate embeds, from the commitment to the predicate. */
    static double through(Predicate.Signature signature, double value, boolean holder) {
        double positive = holder ? signature.holder() : signature.author();
        double negated = holder ? signature.holderNegated() : signature.authorNegated();
        double share = (value + 3) / 6;
        return share * positive + (1 - share) * negated;
    }

    private static double own(VerbGroup group, double value, List<String> rules) {
        double result = value;
        if (group.modal() != null) {
            double factor = FunctionWords.MODALS.get(group.modal());
            boolean counterfactual = group.have()
                    && (group.modal().equals("could")
                            || group.modal().equals("would")
                            || group.modal().equals("should")
                            || group.modal().equals("'d"));
            boolean future = group.modal().startsWith("w") || group.modal().startsWith("'");
            result *= counterfactual ? -0.4 : future && value < 0 != group.negated() ? FUTURE_DENIED : factor;
            rules.add("commitment.modal." + group.modal().replace("'", ""));
        }
        if (group.negated()) {
            boolean unable = group.modal() != null
                    && (group.modal().startsWith("ca") || group.modal().equals("could"));
            result = unable ? -0.8 * value : -result;
            rules.add("commitment.negation");
        }
        return result;
    }
}
