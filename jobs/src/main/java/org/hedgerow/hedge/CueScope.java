package org.hedgerow.hedge;

import java.util.List;
import org.hedgerow.hedge.HedgeRule.Reach;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * Phase three: the stretch whose commitment a cue changes. It never leaves the sentence, never crosses a quotation mark
 * of speech (what stands inside belongs to the speaker, what stands outside to the outlet), and ends at the next clause
 * break: a semicolon, colon, dash or bracket, a contrasting or subordinating word, a relative pronoun after a comma, or
 * a coordination that brings its own subject.
 */
final class CueScope {

    private static final long AFTER_COMMA =
            ScopeSigns.TERMINATOR | ScopeSigns.AFTER_COMMA | ScopeSigns.SUBJECT | ScopeSigns.CAPITALIZED;

    /** Tokens on either side beyond which no clause reaches: a text without stops must not cost more than its length. */
    private static final int LONGEST = 200;

    private CueScope() {}

    /** @param signs of the document */
    static Span find(
            Tokens tokens,
            SentenceSigns signs,
            Sentence sentence,
            List<Quotation> quotations,
            CueCandidate cue,
            Reach reach) {
        int left = Math.max(sentence.firstToken(), cue.first() - LONGEST);
        int right = Math.min(sentence.endToken(), cue.end() + LONGEST);
        int begin = tokens.begin(cue.first());
        for (Quotation quotation : quotations) {
            if (!quotation.speech()) {
                continue;
            }
            Span span = quotation.span();
            if (span.contains(begin)) {
                left = Math.max(left, tokens.firstBeginningAt(span.begin() + 1));
                right = Math.min(right, tokens.firstBeginningAt(span.end() - (quotation.closed() ? 1 : 0)));
            } else if (span.begin() >= begin) {
                right = Math.min(right, tokens.firstBeginningAt(span.begin()));
            } else {
                left = Math.max(left, tokens.firstBeginningAt(span.end()));
            }
        }
        left = Math.min(left, cue.first());
        right = Math.max(right, cue.end());
        int end = reach == Reach.PHRASE ? phraseEnd(signs, cue, right) : clauseEnd(signs, cue, right);
        int start = reach == Reach.CLAUSE ? clauseBegin(signs, cue, left) : cue.first();
        return tokens.span(start, end);
    }

    private static int clauseEnd(SentenceSigns signs, CueCandidate cue, int right) {
        int token = cue.end();
        while (token < right && has(signs, token, ScopeSigns.COMPLEMENTIZER)) {
            token++;
        }
        while (token < right && !isBreak(signs, token, right)) {
            token++;
        }
        return Math.max(token, cue.end());
    }

    private static int clauseBegin(SentenceSigns signs, CueCandidate cue, int left) {
        int token = cue.first();
        while (token > left && !isBreak(signs, token - 1, cue.first()) && !isOpening(signs, token - 1)) {
            token--;
        }
        while (token < cue.first()
                && (!has(signs, token, ScopeSigns.WORD_LIKE) || has(signs, token, ScopeSigns.COORDINATOR))) {
            token++;
        }
        return token;
    }

    /** A word after which a clause begins, looking leftwards. */
    private static boolean isOpening(SentenceSigns signs, int token) {
        return has(signs, token, WordSigns.THAT)
                || has(signs, token, ScopeSigns.AFTER_COMMA) && token > 0 && has(signs, token - 1, WordSigns.COMMA);
    }

    private static boolean isBreak(SentenceSigns signs, int token, int right) {
        long sign = signs.of(token);
        if ((sign & (ScopeSigns.BREAK | ScopeSigns.TERMINATOR)) != 0) {
            return true;
        }
        if ((sign & WordSigns.COMMA) != 0) {
            return token + 1 < right && has(signs, token + 1, AFTER_COMMA);
        }
        return (sign & WordSigns.QUOTE) != 0
                ? token + 1 >= right
                : (sign & ScopeSigns.COORDINATOR) != 0
                        && token + 1 < right
                        && has(signs, token + 1, ScopeSigns.SUBJECT);
    }

    private static int phraseEnd(SentenceSigns signs, CueCandidate cue, int right) {
        int token = cue.end();
        while (token < right
                && has(signs, token, ScopeSigns.WORD_LIKE)
                && !(token > cue.end() && has(signs, token, ScopeSigns.PHRASE_END))) {
            token++;
        }
        return token;
    }

    private static boolean has(SentenceSigns signs, int token, long any) {
        return (signs.of(token) & any) != 0;
    }
}
