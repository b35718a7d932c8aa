package org.hedgerow.segment;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.WordTable;

/**
 * Cuts articles into sentences and tokens. Belongs to one thread: it interns words in its own table. Time is linear in
 * the text's length; no text makes it fail.
 */
public final class Segmenter {

    private final WordTable words = new WordTable();
    private final SentenceSplitter splitter = new SentenceSplitter(Abbreviations.shipped());
    private final Tokens.Builder tokens = new Tokens.Builder();
    private final SentenceTokenizer tokenizer = new SentenceTokenizer(words);

    /** The table in which this segmenter interns words. */
    public WordTable words() {
        return words;
    }

    /** The article's sentences and tokens; a paragraph ends at each line break. */
    public Document segment(Article article) {
        String text = article.text();
        int headlineEnd = article.headlineEnd();
        tokens.clear();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int begin = 0;
        while (begin < text.length()) {
            int lineEnd = lineEnd(text, begin);
            int sentencesBefore = sentences.size();
            int number = paragraph;
            splitter.split(text, begin, lineEnd, (first, last) -> {
                int firstToken = tokens.size();
                tokenizer.tokenize(text, first, last, tokens);
                SentenceKind kind = first < headlineEnd ? SentenceKind.HEADLINE : SentenceKind.BODY;
                sentences.add(
                        new Sentence(sentences.size(), new Span(first, last), firstToken, tokens.size(), number, kind));
            });
            if (sentences.size() > sentencesBefore) {
                paragraph++;
            }
            begin = lineEnd + 1;
        }
        words.findWords(text, tokens);
        return new Document(article, tokens.build(), sentences);
    }

    /** The sentences of a bare text, without outer white space. */
    public List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int lineEnd = lineEnd(text, begin);
            splitter.split(text, begin, lineEnd, (first, last) -> sentences.add(new Span(first, last)));
            begin = lineEnd + 1;
        }
        return sentences;
    }

    /** The tokens of one sentence of {@code text}, as {@link #segment} finds them. */
    public Tokens tokens(String text, Span sentence) {
        Tokens.Builder alone = new Tokens.Builder();
        tokenizer.tokenize(text, sentence.begin(), sentence.end(), alone);
        words.findWords(text, alone);
        return alone.build();
    }

    /**
     * How many characters at the end of the token {@code text[begin, end)} are a clitic that {@link #segment} would
     * have made a token of its own; 0 where there is none.
     */
    public static int cliticLength(String text, int begin, int end) {
        int length = Clitics.length(text, begin, end);
        return length < end - begin ? length : 0;
    }

    private static int lineEnd(String text, int begin) {
        int end = text.indexOf('\n', begin);
        return end < 0 ? text.length() : end;
    }
}
