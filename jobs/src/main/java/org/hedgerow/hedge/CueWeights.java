package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.hedge.CueTemplates.OfRule;
import org.hedgerow.hedge.CueTemplates.Shared;
import org.hedgerow.learn.PrefixedModel;
import org.hedgerow.learn.Template;
import org.hedgerow.learn.Value;

/**
 * The weights of the learned decision, laid out by rule: what depends on a small number is found by it and summed over
 * all features that have it for their value; of the features of words only those templates are listed that have weights.
 * Immutable, shared by threads.
 *
 * <p>Weights are floats of about the same size, so that doubles hold their sums exactly, in whatever order they are
 * added.
 */
final class CueWeights {

    /** How many outcomes there are. */
    static final int WIDTH = CueClassifier.CATEGORIES.size() + 1;

    /** What has a small number for its value, and which numbers. */
    enum Small {
        FLAG(22),
        GROUP(32),
        TENSE(8),
        PREVIOUS(8),
        CANDIDATES(6),
        MARKER(CueSurroundings.NO_MARKER + 1);

        private final int values;

        Small(int values) {
            this.values = values;
        }

        private int first() {
            int first = 0;
            for (int i = 0; i < ordinal(); i++) {
                first += values()[i].values;
            }
            return first;
        }
    }

    /** What has a word, a suffix or two words for its value. */
    enum Place {
        BEFORE,
        BEFORE_2,
        BEFORE_3,
        AFTER,
        AFTER_2,
        AFTER_3,
        FORM,
        VERB,
        GOVERNOR,
        SUFFIX_BEFORE,
        SUFFIX_AFTER,
        PAIR_BEFORE,
        PAIR_AFTER,
        AROUND
    }

    static final int FLAG = Small.FLAG.first();
    static final int GROUP = Small.GROUP.first();
    static final int TENSE = Small.TENSE.first();
    static final int PREVIOUS = Small.PREVIOUS.first();
    static final int CANDIDATES = Small.CANDIDATES.first();
    static final int MARKER = Small.MARKER.first();
    private static final int NUMBERS = MARKER + Small.MARKER.values;

    private final PrefixedModel model;
    private final List<Rule> rules = new ArrayList<>();
    private double[] weights;
    private int size;

    /**
     * The weights of one rule; a row is the number of a row of weights, 0 for none.
     *
     * @param bias row of what the rule adds wherever it stands
     * @param numbers rows by small number, from {@link #FLAG}, {@link #GROUP} and so on
     * @param before rows by the rule of another candidate that stands before
     * @param after likewise behind
     * @param templates that have a word for their value, by {@link Place}
     */
    record Rule(int bias, int[] numbers, int[] before, int[] after, Template[][] templates) {

        Template[] of(Place place) {
            return templates[place.ordinal()];
        }
    }

    /**
     * @param model of the register that is read
     * @param known the rules that the weights decide
     */
    CueWeights(HedgeLexicon lexicon, PrefixedModel model, boolean[] known) {
        this.model = model;
        this.weights = model.weights();
        this.size = weights.length / WIDTH;
        CueTemplates templates = new CueTemplates(lexicon, "");
        List<Value> ids =
                lexicon.rules().stream().map(rule -> Value.of(rule.id())).toList();
        for (int rule = 0; rule < known.length; rule++) {
            rules.add(known[rule] ? rule(templates, rule, ids) : null);
        }
    }

    private Rule rule(CueTemplates all, int rule, List<Value> ids) {
        Shared s = all.shared;
        OfRule g = all.group(rule);
        OfRule r = all.rule(rule);
        int[] numbers = new int[NUMBERS];
        fill(numbers, Small.FLAG, s.flag, r.flag, g.flag);
        fill(numbers, Small.GROUP, r.group, g.group);
        fill(numbers, Small.TENSE, r.tense, g.tense);
        fill(numbers, Small.PREVIOUS, r.previous, g.previous);
        for (int count = 0; count < Small.CANDIDATES.values; count++) {
            numbers[CANDIDATES + count] = sum(
                    s.candidates.key(Math.min(count, CueTemplates.MOST_CANDIDATES)),
                    r.candidates.key(Math.min(count, CueTemplates.MOST_CANDIDATES_OF_RULE)));
        }
        for (int marker = 0; marker < Small.MARKER.values; marker++) {
            Value value = CueSurroundings.markerValue(marker);
            numbers[MARKER + marker] = sum(r.marker.key(value), g.marker.key(value));
        }
        int[] before = new int[ids.size()];
        int[] after = new int[ids.size()];
        for (int other = 0; other < before.length; other++) {
            before[other] = sum(all.rule(other).standsBefore.key(), r.hasBefore.key(ids.get(other)));
            after[other] = sum(all.rule(other).standsAfter.key(), r.hasAfter.key(ids.get(other)));
        }
        return new Rule(sum(s.bias.key(), g.bias.key(), r.bias.key()), numbers, before, after, templates(s, g, r));
    }

    private void fill(int[] numbers, Small small, Template... templates) {
        for (int value = 0; value < small.values; value++) {
            int number = value;
            numbers[small.first() + value] = sum(Arrays.stream(templates)
                    .mapToLong(template -> template.key(number))
                    .toArray());
        }
    }

    private Template[][] templates(Shared s, OfRule g, OfRule r) {
        Template[][] templates = new Template[Place.values().length][];
        for (Place place : Place.values()) {
            Template[] all =
                    switch (place) {
                        case BEFORE -> templates(s.before, g.before, r.before);
                        case BEFORE_2 -> templates(s.before2, g.near, r.near);
                        case BEFORE_3 -> templates(r.near);
                        case AFTER -> templates(s.after, g.after, r.after);
                        case AFTER_2 -> templates(s.after2, g.nearAfter, r.nearAfter);
                        case AFTER_3 -> templates(r.nearAfter);
                        case FORM -> templates(r.form);
                        case VERB -> templates(r.verb, g.verb);
                        case GOVERNOR -> templates(r.governor, g.governor);
                        case SUFFIX_BEFORE -> templates(r.beforeSuffix, g.beforeSuffix);
                        case SUFFIX_AFTER -> templates(s.afterSuffix, r.afterSuffix, g.afterSuffix);
                        case PAIR_BEFORE -> templates(r.beforePair);
                        case PAIR_AFTER -> templates(r.afterPair);
                        case AROUND -> templates(r.around);
                    };
            templates[place.ordinal()] = all;
        }
        return templates;
    }

    /** Those that have weights. */
    private Template[] templates(Template... templates) {
        return Arrays.stream(templates).filter(model::mayHold).toArray(Template[]::new);
    }

    /** The row that adds up those of features. */
    private int sum(long... keys) {
        int[] found =
                Arrays.stream(keys).mapToInt(model::row).filter(row -> row > 0).toArray();
        if (found.length <= 1) {
            return found.length == 0 ? 0 : found[0];
        }
        if ((size + 1) * WIDTH > weights.length) {
            weights = Arrays.copyOf(weights, weights.length * 2);
        }
        for (int row : found) {
            for (int outcome = 0; outcome < WIDTH; outcome++) {
                weights[size * WIDTH + outcome] += weights[row * WIDTH + outcome];
            }
        }
        return size++;
    }

    PrefixedModel model() {
        return model;
    }

    /** The weights of a rule that the weights decide. */
    Rule of(int rule) {
        return rules.get(rule);
    }

    /** Writes the sums of rows to {@code scores}. */
    void addUp(int[] rows, int count, double[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < count; i++) {
            int base = rows[i] * WIDTH;
            for (int outcome = 0; outcome < WIDTH; outcome++) {
                scores[outcome] += weights[base + outcome];
            }
        }
    }
}
