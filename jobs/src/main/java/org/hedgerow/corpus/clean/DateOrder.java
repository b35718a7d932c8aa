package org.hedgerow.corpus.clean;

import java.util.Optional;

/** Whether numeric dates put the day or the month first. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /**
     * The order in which a corpus writes numeric dates, from those that can be read in one way only. Empty where there
     * are none or they contradict each other.
     */
    public static Optional<DateOrder> decide(long dayFirstArticles, long monthFirstArticles) {
        if (dayFirstArticles > 0 && monthFirstArticles == 0) {
            return Optional.of(DAY_FIRST);
        }
        if (monthFirstArticles > 0 && dayFirstArticles == 0) {
            return Optional.of(MONTH_FIRST);
        }
        return Optional.empty();
    }
}
