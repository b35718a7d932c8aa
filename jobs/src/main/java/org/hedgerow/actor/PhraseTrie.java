package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of words, found longest first. Each word is a string key, and every key of a phrase has a number, by which
 * whoever looks up a word often keeps it. Built once, then only read.
 */
final class PhraseTrie<T> {

    /** The number of keys that stand in no phrase. */
    static final int NO_SYMBOL = -1;

    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final Map<String, Integer> symbols = new HashMap<>();

    /** What each node stands for; node 0 is the root. */
    private final List<List<T>> values = new ArrayList<>();

    /** Open addressing: one more than a node above and a symbol below in one number, and in {@link #children} the node. */
    private long[] edges = new long[1 << 8];

    private int[] children = new int[edges.length];

    PhraseTrie() {
        values.add(List.of());
    }

    void add(List<String> words, T value) {
        int node = ROOT;
        for (String word : words) {
            int symbol = symbols.computeIfAbsent(word, ignored -> symbols.size());
            int child = child(node, symbol);
            if (child == NONE) {
                child = values.size();
                values.add(new ArrayList<>(1));
                put(edge(node, symbol), child);
                if (values.size() * 2 > edges.length) {
                    grow();
                }
            }
            node = child;
        }
        values.get(node).add(value);
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldChildren = children;
        edges = new long[oldEdges.length * 2];
        children = new int[edges.length];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                put(oldEdges[i], oldChildren[i]);
            }
        }
    }

    private void put(long edge, int child) {
        int slot = slot(edge);
        edges[slot] = edge;
        children[slot] = child;
    }

    private static long edge(int node, int symbol) {
        return ((long) node << Integer.SIZE | symbol) + 1;
    }

    /** Where an edge stands, or could. */
    private int slot(long edge) {
        int mask = edges.length - 1;
        int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
        while (edges[slot] != edge && edges[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int child(int node, int symbol) {
        if (symbol == NO_SYMBOL) {
            return NONE;
        }
        int slot = slot(edge(node, symbol));
        return edges[slot] == 0 ? NONE : children[slot];
    }

    /** The number of a key; {@link #NO_SYMBOL} where it stands in no phrase. */
    int symbol(String word) {
        return symbols.getOrDefault(word, NO_SYMBOL);
    }

    boolean mayBegin(int symbol) {
        return child(ROOT, symbol) != NONE;
    }

    /**
     * The longest phrase at {@code from}, or null.
     *
     * @param words number of the key of the word at an index
     */
    Match<T> longestAt(int from, int end, Words words) {
        int node = ROOT;
        int best = ROOT;
        int bestEnd = from;
        for (int at = from; at < end; at++) {
            node = child(node, words.at(at));
            if (node == NONE) {
                break;
            }
            if (!values.get(node).isEmpty()) {
                best = node;
                bestEnd = at + 1;
            }
        }
        return best == ROOT ? null : new Match<>(bestEnd, values.get(best));
    }

    /** The values of exactly this phrase. */
    List<T> get(List<String> words) {
        int node = ROOT;
        for (String word : words) {
            node = child(node, symbol(word));
            if (node == NONE) {
                return List.of();
            }
        }
        return values.get(node);
    }

    /** Gives the number of a word's key. */
    interface Words {
        int at(int index);
    }

    /** A phrase found: the index after its last word, and what it means. */
    record Match<T>(int end, List<T> values) {}
}
