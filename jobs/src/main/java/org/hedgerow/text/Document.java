package org.hedgerow.text;

import java.util.List;

/**
 * An article cut into sentences and tokens: what every labeller reads. Every token lies in exactly one sentence, and
 * sentences follow each other without overlap.
 */
public record Document(Article article, Tokens tokens, List<Sentence> sentences) {

    public Document {
        sentences = List.copyOf(sentences);
    }

    public String text() {
        return article.text();
    }

    /** The sentence of a token. */
    public Sentence sentenceOfToken(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).endToken() > token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sentences.get(low);
    }

    /** The sentence that holds {@code offset}, or else the next one; the last one past the end. */
    public Sentence sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sentences.get(low);
    }
}
