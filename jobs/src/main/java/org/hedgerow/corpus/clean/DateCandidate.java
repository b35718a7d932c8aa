package org.hedgerow.corpus.clean;

import java.time.LocalDate;

/**
 * A date that an article gives for itself.
 *
 * @param date null where it could not be read as one day
 * @param raw as it stands
 * @param problem why {@code date} is null; null where it is not
 */
public record DateCandidate(DateOrigin origin, LocalDate date, String raw, String problem) {}
