package org.hedgerow.attribution;

import java.util.List;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Span;

/** How much of a content stands between quotation marks. */
public final class QuoteTypes {

    private QuoteTypes() {}

    /**
     * Direct where every letter and digit of the contents lies inside a quotation, indirect where none does, else mixed.
     *
     * @param contents in order of their begins
     * @param quotations in order of their begins, as {@link QuotationFinder#find} gives them
     */
    public static QuoteType of(String text, List<Span> contents, List<Quotation> quotations) {
        boolean inside = false;
        boolean outside = false;
        for (Span content : contents) {
            int at = content.begin();
            for (int i = firstEndingAfter(quotations, content.begin()); i < quotations.size(); i++) {
                Quotation quotation = quotations.get(i);
                if (quotation.span().begin() >= content.end()) {
                    break;
                }
                if (quotation.depth() > 0 || quotation.span().end() <= at) {
                    continue;
                }
                outside |= hasWord(text, at, quotation.span().begin());
                int end = Math.min(content.end(), quotation.span().end());
                inside |= hasWord(text, Math.max(at, quotation.span().begin()), end);
                at = Math.max(at, end);
            }
            outside |= hasWord(text, at, content.end());
        }
        return inside ? outside ? QuoteType.MIXED : QuoteType.DIRECT : QuoteType.INDIRECT;
    }

    /** A quotation from which on none is missed that reaches past {@code offset}. */
    private static int firstEndingAfter(List<Quotation> quotations, int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().begin() >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        // Step back to the outermost quotation that may still be open at the offset.
        while (low > 0 && quotations.get(low - 1).depth() > 0) {
            low--;
        }
        return Math.max(0, low - 1);
    }

    private static boolean hasWord(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
