package org.hedgerow.attribution;

import java.util.Set;
import org.hedgerow.text.Word;

/** Tells quoted speech from scare quotes, titles and nicknames by what stands between the marks. */
final class SpeechTest {

    private static final int FEW_WORDS = 4;
    private static final int LONG_TITLE = 12;
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "by", "from", "as", "vs");
    private static final Set<String> SPEAKERS_WORDS = Set.of(
            "i", "we", "you", "it's", "i'm", "we're", "they're", "that's", "is", "are", "was", "were", "will", "would",
            "have", "has", "can", "must", "should", "don't", "not", "no", "yes", "my", "our");

    private SpeechTest() {}

    /**
     * Whether the quotation is somebody's words rather than a marked expression: it is long, or punctuated like a
     * clause, or speaks ("we", "is"); not a short phrase and not a title in capitals.
     */
    static boolean isSpeech(String text, int begin, int contentBegin, int end, boolean closed) {
        if (!closed) {
            return end - contentBegin > 20;
        }
        int words = 0;
        int capitals = 0;
        boolean speaks = false;
        int i = contentBegin;
        while (i < end && words <= LONG_TITLE) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int stop = i;
            while (stop < end && (Character.isLetterOrDigit(text.charAt(stop)) || isJoined(text, stop, end))) {
                stop++;
            }
            words++;
            String word = stop - i <= 10 ? Word.fold(text.substring(i, stop)) : "";
            speaks |= SPEAKERS_WORDS.contains(word);
            if (Character.isUpperCase(text.charAt(i)) || SMALL_WORDS.contains(word)) {
                capitals++;
            }
            i = stop;
        }
        if (words == 0) {
            return false;
        }
        if (words > LONG_TITLE) {
            return true;
        }
        boolean clause = endsLikeClause(text, contentBegin, end);
        boolean title = capitals == words && words > 1 && !clause;
        boolean introduced = isIntroduced(text, begin);
        return !title && (words > FEW_WORDS || speaks || clause && introduced || clause && words > 1);
    }

    private static boolean isJoined(String text, int at, int end) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019' || c == '-') && at + 1 < end && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean endsLikeClause(String text, int contentBegin, int end) {
        int last = end - 1;
        while (last > contentBegin && "\"'\u201d\u2019\u201c\u00bb\u203a".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?,\u2026".indexOf(text.charAt(last)) >= 0;
    }

    private static boolean isIntroduced(String text, int begin) {
        int before = begin - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || ",:\n.".indexOf(text.charAt(before)) >= 0;
    }
}
