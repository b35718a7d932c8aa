package org.hedgerow.text;

/**
 * A sentence of an article.
 *
 * @param ordinal its number in the article, from 0
 * @param span without outer white space; inside one paragraph
 * @param firstToken index of its first token
 * @param endToken index after its last token
 * @param paragraph number of its paragraph (text between line breaks), from 0
 */
public record Sentence(int ordinal, Span span, int firstToken, int endToken, int paragraph, SentenceKind kind) {

    public int begin() {
        return span.begin();
    }

    public int end() {
        return span.end();
    }

    public int tokenCount() {
        return endToken - firstToken;
    }
}
