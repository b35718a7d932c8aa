package org.hedgerow.corpus.story;

/**
 * A hash for every word of a text. Words are runs of letters and digits, without case; an apostrophe between letters and
 * a comma between digits do not end one, whatever style they are in.
 */
final class WordHashes {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    /** Stands for an apostrophe or a comma. */
    private static final char MARK = 1;

    private static final char[] FOLDED = foldedTable();

    private final long[] hashes;
    private final int count;

    /**
     * Nothing branches on whether a character ends a word, as that would be mistaken at every other word: what has been
     * read of a word lies behind the last whole one, and counts once something else follows it.
     */
    WordHashes(String text, int begin) {
        char[] characters = text.toCharArray();
        hashes = new long[(characters.length - begin) / 2 + 2];
        int ended = 0;
        long hash = 0;
        int wasInside = 0;
        for (int i = begin; i < characters.length; i++) {
            int letter = folded(characters[i]);
            if (letter == MARK) {
                if (wasInside == 1 && staysInside(characters, i)) {
                    continue;
                }
                letter = 0;
            }
            int inside = -letter >>> 31;
            hashes[ended] = hash;
            ended += wasInside & ~inside;
            hash = (hash * BASE + letter) & -(long) inside;
            wasInside = inside;
        }
        hashes[ended] = hash;
        count = ended + wasInside;
    }

    int count() {
        return count;
    }

    long get(int word) {
        return hashes[word];
    }

    /** A letter in lower case or an ASCII digit; 0 for what is no part of a word. */
    private static char folded(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return Character.isLetter(c) ? Character.toLowerCase(c) : c == '\u2019' ? MARK : 0;
    }

    private static boolean staysInside(char[] text, int mark) {
        boolean letterFollows = mark + 1 < text.length && folded(text[mark + 1]) > MARK;
        return letterFollows && (text[mark] != ',' || Character.isDigit(text[mark - 1]));
    }

    private static char[] foldedTable() {
        char[] folded = new char[128];
        for (char c = 0; c < folded.length; c++) {
            folded[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
        folded['\''] = MARK;
        folded[','] = MARK;
        return folded;
    }
}
