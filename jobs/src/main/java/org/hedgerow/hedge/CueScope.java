package org.hedgerow.hedge;

import java.util.List;
import java.util.Set;
import org.hedgerow.hedge.HedgeRule.Reach;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * Phase three: the stretch whose commitment a cue changes. It never leaves the sentence, never crosses a quotation mark
 * of speech (what stands inside belongs to the speaker, what stands outside to the outlet), and ends at the next clause
 * break: a semicolon, colon, dash or bracket, a contrasting or subordinating word, a relative pronoun after a comma, or
 * a coordination that brings its own subject.
 */
final class CueScope {

    private static final Set<String> TERMINATORS = Set.of(
            "but",
            "although",
            "though",
            "whereas",
            "while",
            "because",
            "since",
            "however",
            "yet",
            "despite",
            "unless",
            "until",
            "so");
    private static final Set<String> AFTER_COMMA = Set.of(
            "which",
            "who",
            "whose",
            "where",
            "when",
            "and",
            "or",
            "nor",
            "not",
            "with",
            "after",
            "before",
            "as",
            "if",
            "said",
            "says",
            "according");
    private static final Set<String> SUBJECTS =
            Set.of("i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "these", "those");
    private static final Set<String> COORDINATORS = Set.of("and", "or", "nor");
    private static final Set<String> PHRASE_ENDS = Set.of(
            "of", "in", "on", "at", "by", "for", "to", "from", "with", "that", "is", "was", "are", "were", "has",
            "have", "had", "will", "would", "may", "could", "and", "or", "said", "who", "which");
    private static final Set<String> COMPLEMENTIZERS = Set.of("that", "whether", "if", "how", "why", "what");

    /** Tokens on either side beyond which no clause reaches: a text without stops must not cost more than its length. */
    private static final int LONGEST = 200;

    private CueScope() {}

    static Span find(Tokens tokens, Sentence sentence, List<Quotation> quotations, CueCandidate cue, Reach reach) {
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
        int end = reach == Reach.PHRASE ? phraseEnd(tokens, cue, right) : clauseEnd(tokens, cue, right);
        int start = reach == Reach.CLAUSE ? clauseBegin(tokens, cue, left) : cue.first();
        return tokens.span(start, end);
    }

    private static int clauseEnd(Tokens tokens, CueCandidate cue, int right) {
        int token = cue.end();
        while (token < right && COMPLEMENTIZERS.contains(tokens.lower(token))) {
            token++;
        }
        while (token < right && !isBreak(tokens, token, right)) {
            token++;
        }
        return Math.max(token, cue.end());
    }

    private static int clauseBegin(Tokens tokens, CueCandidate cue, int left) {
        int token = cue.first();
        while (token > left && !isBreak(tokens, token - 1, cue.first()) && !isOpening(tokens, token - 1)) {
            token--;
        }
        while (token < cue.first()
                && (!tokens.word(token).isWordLike() || COORDINATORS.contains(tokens.lower(token)))) {
            token++;
        }
        return token;
    }

    /** A word after which a clause begins, looking leftwards. */
    private static boolean isOpening(Tokens tokens, int token) {
        String lower = tokens.lower(token);
        return lower.equals("that") || AFTER_COMMA.contains(lower) && token > 0 && tokens.is(token - 1, ",");
    }

    private static boolean isBreak(Tokens tokens, int token, int right) {
        Word word = tokens.word(token);
        String lower = word.lower();
        if (!word.isWordLike()) {
            return switch (lower) {
                case ";", ":", "\u2014", "\u2013", "--", "-", "(", ")", ".", "!", "?", "\u2026" -> true;
                case "," -> token + 1 < right && breaksAfterComma(tokens, token + 1);
                default -> word.shape() == Word.Shape.DOUBLE_QUOTE && token + 1 >= right;
            };
        }
        if (TERMINATORS.contains(lower)) {
            return true;
        }
        return COORDINATORS.contains(lower) && token + 1 < right && SUBJECTS.contains(tokens.lower(token + 1));
    }

    private static boolean breaksAfterComma(Tokens tokens, int next) {
        String lower = tokens.lower(next);
        return TERMINATORS.contains(lower)
                || AFTER_COMMA.contains(lower)
                || SUBJECTS.contains(lower)
                || tokens.word(next).isCapitalized();
    }

    private static int phraseEnd(Tokens tokens, CueCandidate cue, int right) {
        int token = cue.end();
        while (token < right
                && tokens.word(token).isWordLike()
                && !(token > cue.end() && PHRASE_ENDS.contains(tokens.lower(token)))) {
            token++;
        }
        return token;
    }
}
