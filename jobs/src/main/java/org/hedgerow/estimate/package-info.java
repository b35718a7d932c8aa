/**
 * Estimates with honest error bars: mergeable counts, intervals of rates and means, a probability sample to label by
 * hand, and rates corrected by it.
 *
 * <p><b>Enters:</b> counts, automatic labels, hand labels with their inclusion probabilities. <b>Leaves:</b> point
 * estimates with intervals. <b>Forbidden:</b> Spark, input and output, randomness without a seed; ratios are taken last,
 * from merged counts. <b>Extend</b> by another estimator over {@link org.hedgerow.estimate.HandLabel}s. <b>Tested</b> in
 * {@code IntervalsTest}, {@code UnitSumsTest}, {@code MomentsTest}, {@code SampleDesignTest}, and by simulation in {@code CorrectedRatesTest}.
 */
package org.hedgerow.estimate;
