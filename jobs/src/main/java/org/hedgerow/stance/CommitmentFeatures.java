package org.hedgerow.stance;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.Template;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** What the learned part of commitment sees: the composed value, the steps that led to it, and the words around. */
final class CommitmentFeatures {

    private static final Template BIAS = new Template("bias");
    private static final Template VALUE = new Template("composed");
    private static final Template RULES = new Template("rules");
    private static final Template INNER = new Template("inner");
    private static final Template INNER_WORD = new Template("innerWord");
    private static final Template INNER_WORD_SIGN = new Template("innerWordSign");
    private static final Template OUTER = new Template("outer");
    private static final Template ANY_RULE = new Template("any");
    private static final Template GOVERNOR = new Template("governor");
    private static final Template GOVERNOR_SIGN = new Template("governorSign");
    private static final Template FRAME = new Template("frame");
    private static final Template GROUP = new Template("group");
    private static final Template MODAL = new Template("modal");
    private static final Template CLAUSE = new Template("opens");
    private static final Template MODIFIER = new Template("modifier");
    private static final Template FLAGS = new Template("flags");
    private static final Template EVENT = new Template("event");
    private static final Template ENDING = new Template("ending");
    private static final Template BEFORE = new Template("before");
    private static final Template BEFORE_2 = new Template("before2");
    private static final Template AFTER = new Template("after");
    private static final Template SUBJECT = new Template("subject");
    private static final Template LEFT = new Template("left");
    private static final Template RIGHT = new Template("right");
    private static final Template NEAREST = new Template("nearest");
    private static final Template FORM = new Template("form");
    private static final int LEFT_WIDTH = 10;
    private static final int RIGHT_WIDTH = 5;

    private final Inflection inflection;

    CommitmentFeatures(Inflection inflection) {
        this.inflection = inflection;
    }

    /**
     * Fills {@code features} for one event.
     *
     * @param low first token that may be looked at
     * @param high token after the last
     */
    void fill(Features features, Tokens tokens, EventContext context, Commitment composed, int low, int high) {
        features.clear();
        features.add(BIAS);
        int bin = (int) Math.round(composed.value() * 2);
        features.add(VALUE, bin);
        addEmbeddings(features, tokens, context, composed);
        VerbGroup group = context.group();
        String modal = group.modal() == null ? "-" : group.modal();
        String negated = group.negated() ? "not" : "-";
        features.add(MODAL, modal + "|" + negated + "|" + (group.have() ? "have" : "-"));
        features.add(
                GROUP,
                negated + "|" + (group.infinitive() ? "to" : "-") + "|" + (group.be() ? "be" : "-") + "|"
                        + (group.have() ? "have" : "-") + "|" + (context.nominal() ? "noun" : "verb"));
        features.add(FRAME, context.frame() + "|" + negated + "|" + (context.nominal() ? "noun" : "verb"));
        features.add(
                FLAGS,
                (context.conditional() ? "if" : "-") + "|" + (context.question() ? "?" : "-") + "|" + negated + "|"
                        + modal);
        if (context.subordinator() != null) {
            features.add(CLAUSE, context.subordinator());
            features.add(CLAUSE, context.subordinator() + "|" + modal + "|" + negated);
        }
        if (context.modifier() != null) {
            features.add(MODIFIER, context.modifier().lemma());
            features.add(MODIFIER, context.modifier().ruleId());
        }
        addNearestOperator(features, tokens, context, low);
        addWords(features, tokens, context, low, high);
    }

    /** The nearest modal, negation, "to" or "if" to the left of the event's own group. */
    private static void addNearestOperator(Features features, Tokens tokens, EventContext context, int low) {
        int first = context.group().first();
        String kind = context.nominal() ? "noun" : "verb";
        for (int i = first - 1; i >= Math.max(low, first - 12); i--) {
            String word = tokens.lower(i);
            if (word.equals(";") || word.equals(":") || tokens.word(i).shape() == Word.Shape.DOUBLE_QUOTE) {
                break;
            }
            if (FunctionWords.MODALS.containsKey(word)
                    || FunctionWords.NEGATIONS.contains(word)
                    || FunctionWords.CONDITIONALS.contains(word)
                    || word.equals("to")
                    || word.equals("without")
                    || word.equals("that")
                    || FunctionWords.BE.contains(word)
                    || FunctionWords.HAVE.contains(word)) {
                features.add(NEAREST, word + "|" + kind + "|" + (first - i <= 4 ? "near" : "far"));
                features.add(NEAREST, word + "|" + kind + "|" + context.frame());
                return;
            }
        }
        features.add(NEAREST, "none|" + kind);
    }

    private void addEmbeddings(Features features, Tokens tokens, EventContext context, Commitment composed) {
        String sign = composed.value() > 1.2 ? "high" : composed.value() < 0 ? "low" : "middle";
        if (context.embeddings().isEmpty()) {
            features.add(INNER, "none|" + sign);
            if (context.governor() >= 0) {
                String governor = inflection.stem(tokens.lower(context.governor()));
                features.add(GOVERNOR, context.frame() + "|" + governor);
                features.add(GOVERNOR_SIGN, context.frame() + "|" + governor + "|" + sign);
            }
            return;
        }
        StringBuilder chain = new StringBuilder();
        for (Embedding embedding : context.embeddings()) {
            String negated = embedding.group().negated() ? "|not" : "|-";
            chain.append(embedding.predicate().ruleId())
                    .append(embedding.group().negated() ? "-" : "+");
            features.add(ANY_RULE, embedding.predicate().ruleId() + negated);
        }
        features.add(RULES, chain.toString());
        Embedding inner = context.embeddings().get(0);
        String negated = inner.group().negated() ? "not" : "-";
        String modal = inner.group().modal() == null ? "-" : inner.group().modal();
        String passive = inner.passive() ? "passive" : inner.firstPerson() ? "first" : "-";
        String rule = inner.predicate().ruleId();
        features.add(INNER, rule + "|" + inner.frame());
        features.add(INNER, rule + "|" + inner.frame() + "|" + negated);
        features.add(INNER, rule + "|" + inner.frame() + "|" + negated + "|" + modal + "|" + passive);
        features.add(INNER, rule + "|" + sign);
        features.add(FORM, inner.frame() + "|" + inner.form() + "|" + negated + "|" + passive);
        String lemma = inner.predicate().lemma();
        features.add(INNER_WORD, lemma + "|" + inner.frame());
        features.add(INNER_WORD_SIGN, lemma + "|" + inner.frame() + "|" + negated);
        features.add(INNER_WORD_SIGN, lemma + "|" + inner.frame() + "|" + negated + "|" + passive);
        Embedding outer = context.embeddings().get(context.embeddings().size() - 1);
        features.add(OUTER, outer.predicate().ruleId() + "|" + (outer.group().negated() ? "not" : "-"));
        features.add(OUTER, modal + "|" + negated + "|" + inner.frame());
    }

    private void addWords(Features features, Tokens tokens, EventContext context, int low, int high) {
        int head = context.group().head();
        String event = tokens.lower(head);
        features.add(EVENT, inflection.stem(event));
        features.add(EVENT, tokens.word(head));
        features.add(ENDING, event.substring(Math.max(0, event.length() - 3)));
        if (head > low) {
            features.add(BEFORE, tokens.word(head - 1));
        }
        if (head > low + 1) {
            features.add(BEFORE_2, tokens.word(head - 2), tokens.word(head - 1));
        }
        if (head + 1 < high) {
            features.add(AFTER, tokens.word(head + 1));
        }
        if (context.subject() >= 0) {
            features.add(SUBJECT, tokens.word(context.subject()));
        }
        for (int i = Math.max(low, head - LEFT_WIDTH); i < head; i++) {
            addWord(features, LEFT, tokens.word(i));
        }
        for (int i = head + 1; i < Math.min(high, head + 1 + RIGHT_WIDTH); i++) {
            addWord(features, RIGHT, tokens.word(i));
        }
    }

    private void addWord(Features features, Template template, Word word) {
        if (word.isWordLike()) {
            features.add(template, inflection.stem(word.lower()));
        } else {
            features.add(template, word);
        }
    }
}
