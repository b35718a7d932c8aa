package org.hedgerow.corpus.clean;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Phrases matched character by character from one offset, forwards or backwards, without regard to case and to the style
 * of quotation marks and dashes. {@code #} in a phrase stands for one or more digits. Built once, then read only.
 */
final class PhraseTrie {

    private static final int ASCII = 128;
    private static final int[] NONE = {};
    private static final int OPENING = 6;
    private static final int HASHES = 1 << 14;

    /** The first {@value #OPENING} characters are ASCII and none of them is a number. */
    private static final byte PLAIN = 1;

    private static final byte ANY = 2;

    /** What lies at the end of a phrase: the number it was added under. */
    private static final class Node {
        private char[] keys = new char[0];
        private Node[] children = new Node[0];
        private int[] ends = NONE;

        private Node child(char key) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == key) {
                    return children[i];
                }
            }
            return null;
        }

        private Node childOrNew(char key) {
            Node child = child(key);
            if (child == null) {
                child = new Node();
                keys = Arrays.copyOf(keys, keys.length + 1);
                children = Arrays.copyOf(children, children.length + 1);
                keys[keys.length - 1] = key;
                children[children.length - 1] = child;
            }
            return child;
        }
    }

    /** Receives a match: the phrase's number and the offset where matching stopped. */
    interface Match {
        void found(int phrase, int end);
    }

    private final Node root = new Node();
    private final Node[] byFirst = new Node[ASCII];

    /** How phrases go on that begin with two characters: {@link #PLAIN}, {@link #ANY}, or 0 where none does. */
    private final byte[] pairs = new byte[ASCII * ASCII];

    /** Hashes of the first characters of phrases, cut short. */
    private final BitSet openings = new BitSet(HASHES);

    private final int step;

    private PhraseTrie(int step) {
        this.step = step;
    }

    static PhraseTrie forwards() {
        return new PhraseTrie(1);
    }

    static PhraseTrie backwards() {
        return new PhraseTrie(-1);
    }

    void add(String phrase, int number) {
        Node node = root;
        for (int i = 0; i < phrase.length(); i++) {
            char c = fold(phrase.charAt(step > 0 ? i : phrase.length() - 1 - i));
            node = node.childOrNew(c);
            if (i == 0 && c < ASCII) {
                byFirst[c] = node;
            }
        }
        node.ends = Arrays.copyOf(node.ends, node.ends.length + 1);
        node.ends[node.ends.length - 1] = number;
        addOpening(phrase);
    }

    /** Notes how a phrase begins, in the direction of matching. */
    private void addOpening(String phrase) {
        if (phrase.isEmpty()) {
            return;
        }
        StringBuilder opening = new StringBuilder();
        for (int i = 0; i < Math.min(OPENING, phrase.length()); i++) {
            opening.append(fold(phrase.charAt(step > 0 ? i : phrase.length() - 1 - i)));
        }
        boolean plain = opening.length() == OPENING && opening.chars().allMatch(c -> c < ASCII && c != '#');
        if (plain) {
            int hash = 0;
            for (int i = 0; i < OPENING; i++) {
                hash = hash(hash, opening.charAt(i));
            }
            openings.set(hash & HASHES - 1);
        }
        char first = opening.charAt(0);
        boolean single = opening.length() == 1 || first == '#';
        char second = single ? 0 : opening.charAt(1);
        for (char one = 0; one < ASCII; one++) {
            if (one == first || first == '#' && isDigit(one)) {
                for (char two = 0; two < ASCII; two++) {
                    if (single || two == second || second == '#' && isDigit(two)) {
                        pairs[one * ASCII + two] |= plain ? PLAIN : ANY;
                    }
                }
            }
        }
    }

    private static int hash(int before, char c) {
        return before * 31 + c;
    }

    /**
     * Whether some phrase may stand at an offset, judged by the first characters: says no at nearly all places where there
     * is none, and mostly after two of them.
     */
    private boolean mayStand(TrackedText text, int offset) {
        int last = offset + step * (OPENING - 1);
        if (last < 0 || last >= text.length()) {
            return true;
        }
        char first = fold(text.charAt(offset));
        char second = fold(text.charAt(offset + step));
        if (first >= ASCII || second >= ASCII) {
            return true;
        }
        byte pair = pairs[first * ASCII + second];
        if (pair != PLAIN) {
            return pair != 0;
        }
        int hash = hash(hash(0, first), second);
        for (int i = 2; i < OPENING; i++) {
            hash = hash(hash, fold(text.charAt(offset + i * step)));
        }
        return openings.get(hash & HASHES - 1);
    }

    /** Calls {@code match} for every phrase that stands at {@code offset}, shorter ones first. */
    void match(TrackedText text, int offset, Match match) {
        if (offset < 0 || offset >= text.length() || !mayStand(text, offset)) {
            return;
        }
        char first = fold(text.charAt(offset));
        Node node = first < ASCII ? byFirst[first] : root.child(first);
        int at = offset + step;
        if (node == null && isDigit(first)) {
            node = byFirst['#'];
            at = afterDigits(text, at);
        }
        while (node != null) {
            for (int phrase : node.ends) {
                match.found(phrase, at);
            }
            if (at < 0 || at >= text.length()) {
                return;
            }
            char c = fold(text.charAt(at));
            Node next = node.child(c);
            at += step;
            if (next == null && isDigit(c)) {
                next = node.child('#');
                at = afterDigits(text, at);
            }
            node = next;
        }
    }

    private int afterDigits(TrackedText text, int offset) {
        int at = offset;
        while (at >= 0 && at < text.length() && isDigit(text.charAt(at))) {
            at += step;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            case '\u2018', '\u2019' -> '\'';
            case '\u201C', '\u201D' -> '"';
            case '\u2013', '\u2014' -> '-';
            default -> Character.toLowerCase(c);
        };
    }
}
