package org.hedgerow.hedge;

import java.util.Arrays;
import java.util.List;
import org.hedgerow.hedge.CueWeights.Place;
import org.hedgerow.hedge.CueWeights.Rule;
import org.hedgerow.learn.PrefixedModel;
import org.hedgerow.learn.Template;
import org.hedgerow.learn.Value;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/** Adds up the weights of the features that {@link CueFeatures} describes. Not thread-safe. */
final class CueScorer {

    private final CueWeights weights;
    private final PrefixedModel model;
    private final SentenceSigns signs;
    private final CueSurroundings surroundings;
    private final WordSuffixes suffixes = new WordSuffixes();
    private final Word boundary = new WordTable().word(CueTemplates.BOUNDARY);
    private int[] rows = new int[64];
    private int size;
    private Tokens tokens;
    private Sentence sentence;

    CueScorer(CueWeights weights, SentenceSigns signs) {
        this.weights = weights;
        this.model = weights.model();
        this.signs = signs;
        this.surroundings = new CueSurroundings(signs);
    }

    /** The scores of all outcomes at {@code candidates.get(at)}; overwrites {@code scores}. */
    void score(Tokens of, Sentence in, List<CueCandidate> candidates, int at, double[] scores) {
        tokens = of;
        sentence = in;
        size = 0;
        CueCandidate candidate = candidates.get(at);
        boolean another = signs.read(of, in);
        surroundings.read(in, candidate, another);
        Rule rule = weights.of(candidate.rule());
        addWords(rule, candidate.first(), candidate.end());
        addNumbers(rule, candidate, candidates.size());
        for (int other = 0; other < candidates.size(); other++) {
            CueCandidate that = candidates.get(other);
            if (!that.overlaps(candidate)) {
                add(that.first() < candidate.first() ? rule.before()[that.rule()] : rule.after()[that.rule()]);
            }
        }
        weights.addUp(rows, size, scores);
    }

    private void addWords(Rule rule, int first, int end) {
        add(rule.of(Place.BEFORE), first - 1);
        add(rule.of(Place.BEFORE_2), first - 2);
        add(rule.of(Place.BEFORE_3), first - 3);
        add(rule.of(Place.AFTER), end);
        add(rule.of(Place.AFTER_2), end + 1);
        add(rule.of(Place.AFTER_3), end + 2);
        add(rule.of(Place.FORM), first);
        if (surroundings.verb() >= 0) {
            add(rule.of(Place.VERB), surroundings.verb());
        }
        if (surroundings.governor() >= 0) {
            add(rule.of(Place.GOVERNOR), surroundings.governor());
        }
        addSuffix(rule.of(Place.SUFFIX_BEFORE), first - 1);
        addSuffix(rule.of(Place.SUFFIX_AFTER), end);
        addPair(rule.of(Place.PAIR_BEFORE), first - 2, first - 1);
        addPair(rule.of(Place.PAIR_AFTER), end, end + 1);
        addPair(rule.of(Place.AROUND), first - 1, end);
    }

    private void addNumbers(Rule rule, CueCandidate candidate, int candidates) {
        int[] numbers = rule.numbers();
        add(rule.bias());
        add(numbers[CueWeights.GROUP + surroundings.group()]);
        add(numbers[CueWeights.TENSE + signs.tense()]);
        add(numbers[CueWeights.PREVIOUS + surroundings.before()]);
        add(numbers[CueWeights.CANDIDATES + Math.min(candidates, CueTemplates.MOST_CANDIDATES)]);
        for (int i = 0; i < surroundings.markers(); i++) {
            add(numbers[CueWeights.MARKER + surroundings.marker(i)]);
        }
        for (int rest = ClauseFlags.of(signs, sentence, candidate); rest != 0; rest &= rest - 1) {
            add(numbers[CueWeights.FLAG + Integer.numberOfTrailingZeros(rest)]);
        }
    }

    private void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size] = row;
        size += row > 0 ? 1 : 0;
    }

    private void add(Template[] templates, int token) {
        if (templates.length > 0 && isValue(token)) {
            Word word = word(token);
            for (Template template : templates) {
                add(model.row(template.key(word)));
            }
        }
    }

    private void addSuffix(Template[] templates, int token) {
        if (templates.length > 0) {
            Value suffix = suffixes.of(word(token));
            for (Template template : templates) {
                add(model.row(template.key(suffix)));
            }
        }
    }

    private void addPair(Template[] templates, int first, int second) {
        if (templates.length > 0 && isValue(first) && isValue(second)) {
            for (Template template : templates) {
                add(model.row(template.key(word(first), word(second))));
            }
        }
    }

    /** Whether the word may be the value of any feature. */
    private boolean isValue(int token) {
        return !isInside(token) || (signs.of(token) & WordSigns.VALUE) != 0;
    }

    private boolean isInside(int token) {
        return token >= sentence.firstToken() && token < sentence.endToken();
    }

    private Word word(int token) {
        return isInside(token) ? tokens.word(token) : boundary;
    }
}
