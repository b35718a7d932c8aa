/**
 * Small linear models with readable weights: feature templates, the model and its file format, a deterministic trainer.
 *
 * <p><b>Enters:</b> features named by {@link org.hedgerow.learn.Template}s over {@link org.hedgerow.text.Word}s and
 * small values. <b>Leaves:</b> scores per outcome, and weights files that a person can read and a command can make
 * again to the byte. <b>Forbidden:</b> Spark, randomness without a seed, knowledge of any one task. <b>Extend</b> by
 * another trainer that yields a {@link org.hedgerow.learn.LinearModel}. <b>Tested</b> in {@code LinearModelTest}.
 */
package org.hedgerow.learn;
