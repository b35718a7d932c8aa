package org.hedgerow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.WordTable;

/** Cuts articles into sentences and tokens. Belongs to one thread: it interns words in its own table. */
public final class Segmenter {

    private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "st", "prof", "jan", "feb", "aug",
            "sept", "oct", "nov", "dec", "vs", "inc", "jr", "sr", "no", "rev", "hon", "maj", "capt", "adm");

    private final WordTable words = new WordTable();

    /** The table in which this segmenter interns words. */
    public WordTable words() {
        return words;
    }

    public Document segment(Article article) {
        String text = article.text();
        Tokens.Builder tokens = new Tokens.Builder();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            if (!text.substring(begin, end).isBlank()) {
                segmentParagraph(article, begin, end, paragraph++, tokens, sentences);
            }
            begin = end + 1;
        }
        return new Document(article, tokens.build(), sentences);
    }

    private void segmentParagraph(
            Article article, int begin, int end, int paragraph, Tokens.Builder tokens, List<Sentence> sentences) {
        String text = article.text();
        int start = begin;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?') && isBoundary(text, start, i, end)) {
                int stop = i + 1;
                while (stop < end && ".!?\"'\u201d\u2019)".indexOf(text.charAt(stop)) >= 0) {
                    stop++;
                }
                addSentence(article, start, stop, paragraph, tokens, sentences);
                start = stop;
                i = stop - 1;
            }
        }
        addSentence(article, start, end, paragraph, tokens, sentences);
    }

    private static boolean isBoundary(String text, int start, int at, int end) {
        int next = at + 1;
        while (next < end && ".!?\"'\u201d\u2019)".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < end && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < end && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < end && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        int word = at;
        while (word > start && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, at);
        return text.charAt(at) != '.'
                || !(before.length() == 1 && Character.isUpperCase(before.charAt(0))
                        || ABBREVIATIONS.contains(before.toLowerCase(java.util.Locale.ROOT)));
    }

    private void addSentence(
            Article article, int begin, int end, int paragraph, Tokens.Builder tokens, List<Sentence> sentences) {
        Span span = new Span(begin, end).strip(article.text());
        if (span.isEmpty()) {
            return;
        }
        int first = tokens.size();
        tokenize(article.text(), span.begin(), span.end(), tokens);
        SentenceKind kind = span.begin() < article.headlineEnd() ? SentenceKind.HEADLINE : SentenceKind.BODY;
        sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), paragraph, kind));
    }

    private void tokenize(String text, int begin, int end, Tokens.Builder tokens) {
        int i = begin;
        while (i < end) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                int stop = i + 1;
                while (stop < end && isInside(text, stop, end)) {
                    stop++;
                }
                addWord(text, i, stop, tokens);
                i = stop;
            } else {
                tokens.add(i, i + 1, words.word(text, i, i + 1), false);
                i++;
            }
        }
    }

    private static boolean isInside(String text, int at, int end) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean wordFollows = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean initial = c == '.'
                && at >= 1
                && Character.isUpperCase(text.charAt(at - 1))
                && (at < 2 || !Character.isLetter(text.charAt(at - 2)));
        return initial && at + 1 < end || wordFollows && "-'\u2019.,/&".indexOf(c) >= 0;
    }

    private void addWord(String text, int begin, int end, Tokens.Builder tokens) {
        String lower = org.hedgerow.text.Word.fold(text.substring(begin, end));
        int cut = lower.endsWith("n't") && lower.length() > 3 ? lower.length() - 3 : lower.lastIndexOf('\'');
        if (cut > 0 && (lower.endsWith("n't") || CLITICS.contains(lower.substring(cut)))) {
            tokens.add(begin, begin + cut, words.word(text, begin, begin + cut), false);
            tokens.add(begin + cut, end, words.word(text, begin + cut, end), true);
        } else {
            tokens.add(begin, end, words.word(text, begin, end), false);
        }
    }
}
