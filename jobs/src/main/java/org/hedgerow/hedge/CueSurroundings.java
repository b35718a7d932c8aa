package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedgerow.learn.Value;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * What stands further from a candidate than its neighbours, as far as words show it: the verb that a modal belongs to,
 * the predicate that governs the clause, conditional clauses, the sentence's tense, and whether the text just before
 * was hypothetical already. Reads the sentence and at most {@value #LOOK_BACK} tokens before it.
 */
final class CueSurroundings {

    private static final int LOOK_BACK = 40;
    private static final int GROUP = 6;
    private static final int GOVERNOR_REACH = 9;

    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being");
    private static final Set<String> SKIPPED = Set.of("not", "n't", "also", "only", "still", "never", "even", "have");

    /** By marker, side (left, right) and how many clauses lie between. */
    private static final Value[][][] MARKERS = markerValues();

    private final SentenceSigns signs;
    private final List<Value> markers = new ArrayList<>(2);
    private Word verb;
    private Word governor;
    private int group;
    private int before;

    /** @param signs of the sentence whose candidates are read */
    CueSurroundings(SentenceSigns signs) {
        this.signs = signs;
    }

    private static Value[][][] markerValues() {
        String[] sides = {"|left", "|right"};
        String[] clauses = {"|same", "|next", "|far"};
        Value[][][] values = new Value[WordSigns.MARKERS.size()][sides.length][clauses.length];
        for (int marker = 0; marker < values.length; marker++) {
            for (int side = 0; side < sides.length; side++) {
                for (int clause = 0; clause < clauses.length; clause++) {
                    values[marker][side][clause] =
                            Value.of(WordSigns.MARKERS.get(marker) + sides[side] + clauses[clause]);
                }
            }
        }
        return values;
    }

    /**
     * Reads the surroundings of one candidate; overwrites those of the last.
     *
     * @param another whether the candidate before was of another sentence
     */
    void read(Tokens tokens, Sentence sentence, CueCandidate candidate, boolean another) {
        readGroup(tokens, sentence, candidate);
        readGovernor(tokens, sentence, candidate);
        readMarkers(candidate);
        if (another) {
            readBefore(sentence);
        }
    }

    private void readGroup(Tokens tokens, Sentence sentence, CueCandidate candidate) {
        verb = null;
        group = 0;
        int end = Math.min(sentence.endToken(), candidate.end() + GROUP);
        for (int token = candidate.end(); token < end; token++) {
            String lower = tokens.lower(token);
            if (lower.equals("not") || lower.equals("n't") || lower.equals("never")) {
                group |= 1;
            } else if (lower.equals("have")) {
                group |= 2;
            } else if (BE.contains(lower)) {
                group |= 4;
            } else if (!SKIPPED.contains(lower) && !lower.endsWith("ly")
                    || !tokens.word(token).isWordLike()) {
                verb = tokens.word(token);
                group |= lower.endsWith("ed") || lower.endsWith("en") ? 8 : lower.endsWith("ing") ? 16 : 0;
                return;
            }
        }
    }

    private void readGovernor(Tokens tokens, Sentence sentence, CueCandidate candidate) {
        governor = null;
        int from = Math.max(sentence.firstToken(), candidate.first() - GOVERNOR_REACH);
        for (int token = candidate.first() - 1; token >= from; token--) {
            if ((signs.of(token) & WordSigns.GOVERNOR) != 0) {
                governor = tokens.word(token);
                return;
            }
        }
    }

    private void readMarkers(CueCandidate candidate) {
        markers.clear();
        int commas = 0;
        for (int at = signs.from(candidate.first()) - 1; at >= 0; at--) {
            int sign = signs.signs[at];
            if ((sign & (WordSigns.COMMA | WordSigns.SEMICOLON)) != 0) {
                commas++;
            } else if (sign >>> WordSigns.MARKER_SHIFT != 0) {
                markers.add(MARKERS[(sign >>> WordSigns.MARKER_SHIFT) - 1][0][Math.min(commas, 2)]);
            }
        }
        commas = 0;
        for (int at = signs.from(candidate.end()); at < signs.size; at++) {
            int sign = signs.signs[at];
            if ((sign & (WordSigns.COMMA | WordSigns.SEMICOLON | WordSigns.AND | WordSigns.THAT)) != 0) {
                commas++;
            } else if (sign >>> WordSigns.MARKER_SHIFT != 0) {
                markers.add(MARKERS[(sign >>> WordSigns.MARKER_SHIFT) - 1][1][Math.min(commas, 2)]);
            }
        }
    }

    private void readBefore(Sentence sentence) {
        int all = 0;
        for (int token = Math.max(0, sentence.firstToken() - LOOK_BACK); token < sentence.firstToken(); token++) {
            all |= signs.of(token);
        }
        before = ((all & WordSigns.WOULD) != 0 ? 1 : 0)
                + ((all & WordSigns.SUPPOSITION) != 0 ? 2 : 0)
                + ((all & WordSigns.POSSIBILITY) != 0 ? 4 : 0);
    }

    /** The conditional words of the sentence, each with its side and how many clauses lie between. */
    List<Value> markers() {
        return markers;
    }

    /** The first word after the candidate that is no auxiliary, negation or adverb; null where none is near. */
    Word verb() {
        return verb;
    }

    /** The nearest predicate or subordinator to the left; null where none is near. */
    Word governor() {
        return governor;
    }

    /** The make-up of the verb group after the candidate, as bits. */
    int group() {
        return group;
    }

    /** Hypothetical words shortly before the sentence, as bits. */
    int before() {
        return before;
    }
}
