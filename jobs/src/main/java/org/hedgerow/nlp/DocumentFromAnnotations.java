package org.hedgerow.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.WordTable;

/**
 * Turns Spark NLP's sentences and tokens into our documents. Belongs to one thread.
 *
 * <p>A pipeline of somebody else's may do what a document may not: sentences are cut at line breaks and at the sentence
 * before, tokens are cut at their sentence's edges and at the token before, and clitics are cut off; tokens outside all
 * sentences and sentences without tokens are left out.
 */
public final class DocumentFromAnnotations {

    private final WordTable words;

    /** @param words where words are interned: the labellers' table */
    public DocumentFromAnnotations(WordTable words) {
        this.words = words;
    }

    /**
     * The document of one annotated row.
     *
     * @param row holds the columns {@code sentence} and {@code token} as {@link NlpPipeline#annotate} gives them
     * @throws IllegalArgumentException if the annotations are not about {@code article.text()}
     */
    public Document convert(Article article, Row row) {
        String text = article.text();
        List<Span> sentenceSpans = lines(text, spans(text, row, NlpPipeline.SENTENCE));
        List<Span> tokenSpans = spans(text, row, NlpPipeline.TOKEN);
        int headlineEnd = article.headlineEnd();
        Tokens.Builder tokens = new Tokens.Builder();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = -1;
        int paragraphSeen = -1;
        int next = 0;
        for (Span sentence : sentenceSpans) {
            int firstToken = tokens.size();
            while (next < tokenSpans.size() && tokenSpans.get(next).end() <= sentence.begin()) {
                next++;
            }
            int lastEnd = sentence.begin();
            int at = next;
            while (at < tokenSpans.size() && tokenSpans.get(at).begin() < sentence.end()) {
                lastEnd = addToken(text, tokenSpans.get(at), lastEnd, sentence.end(), tokens);
                at++;
            }
            if (tokens.size() > firstToken) {
                int lineBegin = text.lastIndexOf('\n', sentence.begin());
                paragraph += sentences.isEmpty() || lineBegin != paragraphSeen ? 1 : 0;
                paragraphSeen = lineBegin;
                SentenceKind kind = sentence.begin() < headlineEnd ? SentenceKind.HEADLINE : SentenceKind.BODY;
                sentences.add(new Sentence(sentences.size(), sentence, firstToken, tokens.size(), paragraph, kind));
            }
        }
        return new Document(article, tokens.build(), sentences);
    }

    private int addToken(String text, Span token, int least, int most, Tokens.Builder tokens) {
        int begin = Math.max(token.begin(), least);
        int end = Math.min(token.end(), most);
        if (begin >= end) {
            return least;
        }
        int clitic = Segmenter.cliticLength(text, begin, end);
        int cut = end - clitic;
        tokens.add(begin, cut, words.word(text, begin, cut), false);
        if (cut < end) {
            tokens.add(cut, end, words.word(text, cut, end), true);
        }
        return end;
    }

    /** Sentences in order, none overlapping, none crossing a line break, without outer white space. */
    private static List<Span> lines(String text, List<Span> sentences) {
        List<Span> lines = new ArrayList<>();
        int last = 0;
        for (Span sentence : sentences) {
            int begin = Math.max(sentence.begin(), last);
            while (begin < sentence.end()) {
                int lineEnd = text.indexOf('\n', begin);
                int end = lineEnd < 0 ? sentence.end() : Math.min(lineEnd, sentence.end());
                Span line = new Span(begin, end).strip(text);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                begin = end + 1;
            }
            last = Math.max(last, sentence.end());
        }
        return lines;
    }

    private static List<Span> spans(String text, Row row, String column) {
        List<Row> annotations = row.getList(row.fieldIndex(column));
        List<Span> spans = new ArrayList<>(annotations.size());
        for (Row annotation : annotations) {
            int begin = annotation.getInt(annotation.fieldIndex("begin"));
            int end = annotation.getInt(annotation.fieldIndex("end")) + 1;
            String result = annotation.getString(annotation.fieldIndex("result"));
            if (end <= begin) {
                continue;
            }
            if (begin < 0 || end > text.length() || result.length() == end - begin && !text.startsWith(result, begin)) {
                throw new IllegalArgumentException("the Spark NLP pipeline's column '" + column + "' says \"" + result
                        + "\" at " + begin + "-" + end + ", where the article's text says otherwise: leave the"
                        + " DocumentAssembler's cleanupMode 'disabled' and offsets unchanged");
            }
            spans.add(new Span(begin, end));
        }
        spans.sort(Comparator.naturalOrder());
        return spans;
    }
}
