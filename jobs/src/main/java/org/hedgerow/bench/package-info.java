/**
 * How fast the core is, measured by {@code hedgerow bench}.
 *
 * <p>Enters: articles in memory, and timings that others took. Leaves: medians, rates and ratios, as text and as JSON.
 * Forbidden: Spark; a timing decides nothing. Extend: a part of the core is one line in {@link
 * org.hedgerow.bench.CoreSpeed}. Tested in {@code SpeedReportTest} and {@code CoreSpeedTest}.
 */
package org.hedgerow.bench;
