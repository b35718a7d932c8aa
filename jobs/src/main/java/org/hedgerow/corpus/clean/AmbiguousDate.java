package org.hedgerow.corpus.clean;

import java.time.LocalDate;

/** A numeric date whose first two parts could each be the month: 02/03/2022. */
public record AmbiguousDate(LocalDate dayFirst, LocalDate monthFirst, DateOrigin origin) {

    /** The date under one order. */
    public LocalDate in(DateOrder order) {
        return order == DateOrder.DAY_FIRST ? dayFirst : monthFirst;
    }
}
