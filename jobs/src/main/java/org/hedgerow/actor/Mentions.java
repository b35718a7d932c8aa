package org.hedgerow.actor;

import java.util.List;

/** All names of a document in order, and where each token's name is. */
final class Mentions {

    private final List<Mention> all;
    private final People people;
    private final int[] mentionOfToken;

    Mentions(int tokenCount, List<Mention> all, People people) {
        this.all = List.copyOf(all);
        this.people = people;
        this.mentionOfToken = new int[tokenCount];
        for (int i = 0; i < all.size(); i++) {
            for (int token = all.get(i).begin(); token < all.get(i).end(); token++) {
                mentionOfToken[token] = i + 1;
            }
        }
    }

    List<Mention> all() {
        return all;
    }

    People people() {
        return people;
    }

    /** The mention that holds the token, or null. */
    Mention at(int token) {
        return token < 0 || token >= mentionOfToken.length || mentionOfToken[token] == 0
                ? null
                : all.get(mentionOfToken[token] - 1);
    }

    /** The index in {@link #all} of the first mention that begins at or after the token. */
    int firstFrom(int token) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).begin() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
