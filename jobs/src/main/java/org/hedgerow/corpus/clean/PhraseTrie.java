package org.hedgerow.corpus.clean;

import java.util.Arrays;

/**
 * Phrases matched character by character from one offset, forwards or backwards, without regard to case and to the style
 * of quotation marks and dashes. {@code #} in a phrase stands for one or more digits. Built once, then read only.
 */
final class PhraseTrie {

    private static final int ASCII = 128;
    private static final int[] NONE = {};

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
    private final PhraseOpenings openings;
    private final int step;

    private PhraseTrie(int step) {
        this.step = step;
        this.openings = new PhraseOpenings(step);
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
        openings.add(phrase);
    }

    /** Calls {@code match} for every phrase that stands at {@code offset}, shorter ones first. */
    void match(TrackedText text, int offset, Match match) {
        if (offset < 0 || offset >= text.length() || !openings.mayStand(text, offset)) {
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
