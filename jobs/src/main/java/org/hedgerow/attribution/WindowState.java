package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.text.Word;

/** What lies between the head of a window and each of its positions: commas, other cues, breaks and their kinds. */
final class WindowState {

    private static final int UNKNOWN = -1;
    private static final int COMMA = 64;
    private static final int BREAK = 128;
    private static final int FLAGS = 63;

    private int[] signOfKind = new int[1 << 9];

    /** Commas between head and position, 0…3. */
    int[] commas = new int[256];

    /** Likely cues between head and position, 0…3. */
    int[] verbs = new int[256];

    /** Breaks between head and position, 0…5. */
    int[] breaks = new int[256];

    /** The kind of the break nearest to the position. */
    Word[] lastBreak = new Word[256];

    /** 1 that, 2 relative pronoun, 4 quotation mark, 8 and/but, 16 adverbial clause, 32 colon or dash. */
    int[] flags = new int[256];

    WindowState() {
        Arrays.fill(signOfKind, UNKNOWN);
    }

    void read(TokenView view, Window window) {
        if (commas.length < window.length) {
            commas = new int[window.length * 2];
            verbs = new int[window.length * 2];
            breaks = new int[window.length * 2];
            lastBreak = new Word[window.length * 2];
            flags = new int[window.length * 2];
        }
        read(view, window, -1);
        read(view, window, 1);
    }

    /** Whether everything is as at the position before. */
    boolean isAsBefore(int position) {
        int before = position - 1;
        return commas[position] == commas[before]
                && verbs[position] == verbs[before]
                && flags[position] == flags[before]
                && breaks[position] == breaks[before]
                && lastBreak[position] == lastBreak[before];
    }

    private void read(TokenView view, Window window, int step) {
        int commaCount = 0;
        int verbCount = 0;
        int breakCount = 0;
        int flag = 0;
        Word last = view.boundaryKind();
        for (int at = window.headPosition; at >= 0 && at < window.length; at += step) {
            commas[at] = Math.min(commaCount, 3);
            verbs[at] = Math.min(verbCount, 3);
            breaks[at] = Math.min(breakCount, 5);
            lastBreak[at] = last;
            flags[at] = flag;
            if (at == window.headPosition) {
                continue;
            }
            int token = window.tokens[at];
            Word kind = view.kind[token];
            int sign = sign(kind);
            if ((sign & COMMA) != 0) {
                commaCount++;
            } else if (view.headProbability[token] >= TokenView.LIKELY_HEAD) {
                verbCount++;
                sign = BREAK;
            }
            flag |= sign & FLAGS;
            if ((sign & BREAK) != 0) {
                breakCount++;
                last = kind;
            }
        }
    }

    private int sign(Word kind) {
        int id = kind.id();
        if (id >= signOfKind.length) {
            return signOf(kind.lower());
        }
        if (signOfKind[id] == UNKNOWN) {
            signOfKind[id] = signOf(kind.lower());
        }
        return signOfKind[id];
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
