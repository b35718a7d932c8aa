package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of words, each word a string key, found longest first. Built once, then only read. */
final class PhraseTrie<T> {

    private final Node<T> root = new Node<>();

    void add(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, ignored -> new Node<>());
        }
        node.values.add(value);
    }

    boolean mayBegin(String word) {
        return root.next.containsKey(word);
    }

    /**
     * The longest phrase at {@code from}, or null.
     *
     * @param words key of the word at an index, null where there is none
     */
    Match<T> longestAt(int from, int end, Words words) {
        Node<T> node = root;
        Match<T> best = null;
        for (int at = from; at < end; at++) {
            node = node.next.get(words.at(at));
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                best = new Match<>(at + 1, node.values);
            }
        }
        return best;
    }

    /** The values of exactly this phrase. */
    List<T> get(List<String> words) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.get(word);
            if (node == null) {
                return List.of();
            }
        }
        return node.values;
    }

    /** Gives the key of a word. */
    interface Words {
        String at(int index);
    }

    /** A phrase found: the index after its last word, and what it means. */
    record Match<T>(int end, List<T> values) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private final List<T> values = new ArrayList<>(1);
    }
}
