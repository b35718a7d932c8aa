package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.text.Word;

/** What lies between the head of a window and each of its positions: commas, other cues, breaks and their kinds. */
final class WindowState {

    private static final int UNKNOWN = -1;
    private static final int COMMA = 64;
    private static final int BREAK = 128;
    private static final int FLAGS = 63;

    /** Where the counts stand in a code, above the flags. */
    private static final int COMMAS_SHIFT = 6;

    private static final int VERBS_SHIFT = 8;
    private static final int BREAKS_SHIFT = 10;
    private static final int MOST_COUNTED = WindowFeatures.COUNTS - 1;
    private static final int MOST_BREAKS = WindowFeatures.BREAKS - 1;

    private int[] signOfKind = new int[1 << 9];

    /**
     * By position, as bits: 1 that, 2 relative pronoun, 4 quotation mark, 8 and/but, 16 adverbial clause, 32 colon or dash;
     * above them the counts.
     */
    private int[] codes = new int[256];

    private Word[] lastBreak = new Word[256];

    WindowState() {
        Arrays.fill(signOfKind, UNKNOWN);
    }

    void read(TokenView view, Window window) {
        if (codes.length < window.length) {
            codes = new int[window.length * 2];
            lastBreak = new Word[window.length * 2];
        }
        codes[window.headPosition] = 0;
        lastBreak[window.headPosition] = view.boundaryKind();
        read(view, window, -1);
        read(view, window, 1);
    }

    /** Whether everything is as at the position before. */
    boolean isAsBefore(int position) {
        return codes[position] == codes[position - 1] && lastBreak[position] == lastBreak[position - 1];
    }

    /** Commas between head and position, 0…3. */
    int commas(int position) {
        return codes[position] >>> COMMAS_SHIFT & MOST_COUNTED;
    }

    /** Likely cues between head and position, 0…3. */
    int verbs(int position) {
        return codes[position] >>> VERBS_SHIFT & MOST_COUNTED;
    }

    /** Breaks between head and position, 0…5. */
    int breaks(int position) {
        return codes[position] >>> BREAKS_SHIFT;
    }

    /** The kind of the break nearest to the position. */
    Word lastBreak(int position) {
        return lastBreak[position];
    }

    /** Commas and what else lies between head and position, below {@link WindowFeatures#BETWEENS}. */
    int between(int position) {
        return codes[position] & WindowFeatures.BETWEENS - 1;
    }

    private void read(TokenView view, Window window, int step) {
        int commas = 0;
        int verbs = 0;
        int breaks = 0;
        int flags = 0;
        int code = 0;
        Word last = view.boundaryKind();
        for (int at = window.headPosition + step; at >= 0 && at < window.length; at += step) {
            codes[at] = code;
            lastBreak[at] = last;
            int token = window.tokens[at];
            int sign = sign(view.kindId[token], view.kind[token]);
            if ((sign & COMMA) != 0) {
                commas = Math.min(commas + 1, MOST_COUNTED);
            } else if (view.headProbability[token] >= TokenView.LIKELY_HEAD) {
                verbs = Math.min(verbs + 1, MOST_COUNTED);
                sign = BREAK;
            }
            if (sign != 0) {
                flags |= sign & FLAGS;
                if ((sign & BREAK) != 0) {
                    breaks = Math.min(breaks + 1, MOST_BREAKS);
                    last = view.kind[token];
                }
                code = breaks << BREAKS_SHIFT | verbs << VERBS_SHIFT | commas << COMMAS_SHIFT | flags;
            }
        }
    }

    private int sign(int kindId, Word kind) {
        if (kindId >= signOfKind.length) {
            return signOf(kind.lower());
        }
        if (signOfKind[kindId] == UNKNOWN) {
            signOfKind[kindId] = signOf(kind.lower());
        }
        return signOfKind[kindId];
    }

    private static int signOf(String kind) {
        return switch (kind) {
            case "," -> COMMA | BREAK;
            case "that", "whether", "if" -> BREAK | 1;
            case "who", "which" -> BREAK | 2;
            case "``", "''" -> BREAK | 4;
            case "and", "but" -> BREAK | 8;
            case "because", "when", "while", "as", "after" -> BREAK | 16;
            case "since" -> 16;
            case ":", ";", "-", "\u2013", "\u2014" -> BREAK | 32;
            case "or", "(", ")", ".", "?", "!", "to", "of", "in", "on", "for", "with", "by", "at", "about" -> BREAK;
            default -> 0;
        };
    }
}
