package org.hedgerow.hedge;

import java.util.Arrays;
import org.hedgerow.learn.Value;
import org.hedgerow.text.Sentence;

/**
 * What stands further from a candidate than its neighbours, as far as words show it: the verb that a modal belongs to,
 * the predicate that governs the clause, conditional clauses, the sentence's tense, and whether the text just before
 * was hypothetical already. Reads the sentence and at most {@value #LOOK_BACK} tokens before it.
 */
final class CueSurroundings {

    private static final int LOOK_BACK = 40;
    private static final int GROUP = 6;
    private static final int GOVERNOR_REACH = 9;

    private static final int CLAUSES = 3;

    /** Of a sentence without markers. */
    static final int NO_MARKER = WordSigns.MARKERS.size() * 2 * CLAUSES;

    private static final Value[] MARKERS = markerValues();

    private final SentenceSigns signs;
    private int[] markers = new int[8];
    private int size;
    private int verb;
    private int governor;
    private int group;
    private int before;

    /** @param signs of the sentence whose candidates are read */
    CueSurroundings(SentenceSigns signs) {
        this.signs = signs;
    }

    private static Value[] markerValues() {
        String[] sides = {"|left", "|right"};
        String[] clauses = {"|same", "|next", "|far"};
        Value[] values = new Value[NO_MARKER + 1];
        for (int marker = 0; marker < values.length - 1; marker++) {
            values[marker] = Value.of(WordSigns.MARKERS.get(marker / (2 * CLAUSES))
                    + sides[marker / CLAUSES % 2]
                    + clauses[marker % CLAUSES]);
        }
        values[NO_MARKER] = Value.of("none");
        return values;
    }

    /** The name of a marker. */
    static Value markerValue(int marker) {
        return MARKERS[marker];
    }

    /**
     * Reads the surroundings of one candidate; overwrites those of the last.
     *
     * @param another whether the candidate before was of another sentence
     */
    void read(Sentence sentence, CueCandidate candidate, boolean another) {
        readGroup(sentence, candidate);
        readGovernor(sentence, candidate);
        readMarkers(candidate);
        if (another) {
            readBefore(sentence);
        }
    }

    private void readGroup(Sentence sentence, CueCandidate candidate) {
        verb = -1;
        group = 0;
        int end = Math.min(sentence.endToken(), candidate.end() + GROUP);
        for (int token = candidate.end(); token < end; token++) {
            long sign = signs.of(token);
            if ((sign & WordSigns.NEVER) != 0) {
                group |= 1;
            } else if ((sign & WordSigns.HAVE) != 0) {
                group |= 2;
            } else if ((sign & WordSigns.BE) != 0) {
                group |= 4;
            } else if ((sign & WordSigns.ADVERB) == 0) {
                verb = token;
                group |= (sign & WordSigns.PARTICIPLE) != 0 ? 8 : (sign & WordSigns.GERUND) != 0 ? 16 : 0;
                return;
            }
        }
    }

    private void readGovernor(Sentence sentence, CueCandidate candidate) {
        governor = -1;
        int from = Math.max(sentence.firstToken(), candidate.first() - GOVERNOR_REACH);
        for (int token = candidate.first() - 1; token >= from; token--) {
            if ((signs.of(token) & WordSigns.GOVERNOR) != 0) {
                governor = token;
                return;
            }
        }
    }

    private void readMarkers(CueCandidate candidate) {
        size = 0;
        int commas = 0;
        for (int at = signs.from(candidate.first()) - 1; at >= 0; at--) {
            long sign = signs.signs[at];
            if ((sign & (WordSigns.COMMA | WordSigns.SEMICOLON)) != 0) {
                commas++;
            } else if ((sign & WordSigns.MARKER) != 0) {
                addMarker(sign, 0, commas);
            }
        }
        commas = 0;
        for (int at = signs.from(candidate.end()); at < signs.size; at++) {
            long sign = signs.signs[at];
            if ((sign & (WordSigns.COMMA | WordSigns.SEMICOLON | WordSigns.AND | WordSigns.THAT)) != 0) {
                commas++;
            } else if ((sign & WordSigns.MARKER) != 0) {
                addMarker(sign, 1, commas);
            }
        }
        if (size == 0) {
            markers[size++] = NO_MARKER;
        }
    }

    private void addMarker(long sign, int side, int commas) {
        if (size == markers.length) {
            markers = Arrays.copyOf(markers, size * 2);
        }
        int marker = (int) ((sign & WordSigns.MARKER) >>> WordSigns.MARKER_SHIFT) - 1;
        markers[size++] = (marker * 2 + side) * CLAUSES + Math.min(commas, CLAUSES - 1);
    }

    private void readBefore(Sentence sentence) {
        long all = 0;
        for (int token = Math.max(0, sentence.firstToken() - LOOK_BACK); token < sentence.firstToken(); token++) {
            all |= signs.of(token);
        }
        before = ((all & WordSigns.WOULD) != 0 ? 1 : 0)
                + ((all & WordSigns.SUPPOSITION) != 0 ? 2 : 0)
                + ((all & WordSigns.POSSIBILITY) != 0 ? 4 : 0);
    }

    /** How many conditional words the sentence has; 1 for none. */
    int markers() {
        return size;
    }

    /** One of them, with its side and how many clauses lie between; {@link #NO_MARKER} for none. */
    int marker(int number) {
        return markers[number];
    }

    /** The first word after the candidate that is no auxiliary, negation or adverb; -1 where none is near. */
    int verb() {
        return verb;
    }

    /** The nearest predicate or subordinator to the left; -1 where none is near. */
    int governor() {
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
