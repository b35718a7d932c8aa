package org.hedgerow.actor;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordKinds;

/**
 * Reads the day of a statement from the words around its cue: "said on Tuesday", "On 15 February, the minister told".
 * Only words of the attributing clause count, never those of the content or of a quotation; where there are none, the
 * article's own date stands. Belongs to one engine: all words come from one table.
 */
public final class SaidDateResolver {

    private static final int FARTHEST_AFTER = 9;
    private static final int FARTHEST_BEFORE = 9;
    /** Before its clause, a date counts only where it opens the sentence, with a word or two like "late on". */
    private static final int FRONTED_BY = 2;

    private static final int BEGINS = 1;
    private static final int AGO = 2;

    /** What words are to dates. */
    private final WordKinds kinds = new WordKinds(SaidDateResolver::kindOf);

    private static int kindOf(Word word) {
        return (DateReader.mayBegin(word) ? BEGINS : 0) | (word.is(DateReader.AGO) ? AGO : 0);
    }

    private boolean mayBegin(Tokens tokens, int token, int end) {
        return (kinds.of(tokens, token) & BEGINS) != 0 || token + 2 < end && (kinds.of(tokens, token + 2) & AGO) != 0;
    }

    /** Never null; the date in it may be. */
    public SaidDate resolve(Document document, List<Quotation> quotations, Attribution attribution) {
        LocalDate published = document.article().publishedDate();
        Tokens tokens = document.tokens();
        if (document.sentences().isEmpty()) {
            return otherwise(published);
        }
        Sentence sentence = document.sentenceAt(attribution.cue().begin());
        int cueBegin = Math.max(
                sentence.firstToken(), tokens.firstEndingAfter(attribution.cue().begin()));
        int cueEnd =
                Math.max(cueBegin, tokens.firstBeginningAt(attribution.cue().end()));
        int sourceBegin = cueBegin;
        int sourceEnd = cueEnd;
        if (attribution.source() != null && sentence.span().overlaps(attribution.source())) {
            sourceBegin = Math.max(
                    sentence.firstToken(),
                    tokens.firstEndingAfter(attribution.source().begin()));
            sourceEnd = tokens.firstBeginningAt(attribution.source().end());
        }
        int coreBegin = Math.min(cueBegin, sourceBegin);
        int coreEnd = Math.min(sentence.endToken(), Math.max(cueEnd, sourceEnd));
        DateReader.Expression best = null;
        int bestDistance = Integer.MAX_VALUE;
        DateReader reader = new DateReader(tokens, published);
        int first = Math.max(sentence.firstToken(), coreBegin - FARTHEST_BEFORE);
        int last = Math.min(sentence.endToken(), coreEnd + FARTHEST_AFTER);
        for (int i = first; i < last; i++) {
            if (!mayBegin(tokens, i, sentence.endToken())) {
                continue;
            }
            DateReader.Expression expression = reader.read(i, sentence.firstToken(), sentence.endToken());
            if (expression == null) {
                continue;
            }
            int distance = distance(i, expression.end(), cueBegin, cueEnd);
            boolean fronted = i < coreBegin && i - sentence.firstToken() > FRONTED_BY;
            boolean own = !fronted
                    && isFree(tokens, i, expression.end(), quotations, attribution)
                    && isReached(tokens, i, expression.end(), cueBegin, cueEnd, sourceBegin, sourceEnd);
            if (own && distance < bestDistance) {
                best = expression;
                bestDistance = distance;
            }
            i = expression.end() - 1;
        }
        return best == null ? otherwise(published) : new SaidDate(best.date(), best.origin());
    }

    private static SaidDate otherwise(LocalDate published) {
        return new SaidDate(published, published == null ? "none" : "published");
    }

    private static int distance(int begin, int end, int cueBegin, int cueEnd) {
        return begin >= cueEnd ? begin - cueEnd : cueBegin - end;
    }

    private static boolean isFree(
            Tokens tokens, int begin, int end, List<Quotation> quotations, Attribution attribution) {
        Span span = tokens.span(begin, end);
        for (Span content : attribution.contents()) {
            if (span.overlaps(content)) {
                return false;
            }
        }
        for (Quotation quotation : quotations) {
            if (quotation.span().overlaps(span)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but the source and plain words lie between cue and date: no other clause, no other verb. */
    private static boolean isReached(
            Tokens tokens, int begin, int end, int cueBegin, int cueEnd, int sourceBegin, int sourceEnd) {
        for (int i = sourceEnd; i < Math.min(begin, cueBegin); i++) {
            if (endsClause(tokens.lower(i))) {
                return false;
            }
        }
        int from = begin >= cueEnd ? cueEnd : end;
        int to = begin >= cueEnd ? begin : cueBegin;
        int commas = 0;
        for (int i = from; i < to; i++) {
            if (i >= sourceBegin && i < sourceEnd) {
                continue;
            }
            String word = tokens.lower(i);
            commas += word.equals(",") ? 1 : 0;
            if (endsClause(word)) {
                return false;
            }
        }
        return commas <= (begin >= cueEnd ? 0 : 1);
    }

    private static boolean endsClause(String word) {
        return switch (word) {
            case "that",
                    "which",
                    "who",
                    "whose",
                    "after",
                    "before",
                    "when",
                    "while",
                    "because",
                    "since",
                    "until",
                    "if",
                    "as",
                    "but",
                    "and",
                    "ahead",
                    "following",
                    "will",
                    "would",
                    "scheduled",
                    "expected",
                    "due",
                    ";",
                    ":",
                    "(",
                    ")",
                    "\u2014",
                    "\u2013" -> true;
            default -> false;
        };
    }
}
