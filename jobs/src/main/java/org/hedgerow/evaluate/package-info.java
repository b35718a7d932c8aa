/**
 * Measures the engine against annotated gold: one class a gold set, each of which knows its format and its metric.
 *
 * <p><b>Enters:</b> a folder of gold files and the very engine that {@code run} uses. <b>Leaves:</b>
 * {@link org.hedgerow.evaluate.Measurement}s. <b>Forbidden:</b> Spark, and any labelling of its own. <b>Extend</b> by a
 * class that implements {@link org.hedgerow.evaluate.GoldEvaluation}. <b>Tested</b> on small hand-made gold in tests.
 */
package org.hedgerow.evaluate;
