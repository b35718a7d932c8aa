/**
 * Finds copies of one wire text: signatures of word shingles, keys that bring likely copies together, and components.
 *
 * <p><b>Enters:</b> cleaned texts and article ids. <b>Leaves:</b> signatures (arrays of ints, fit for a table column),
 * band keys to group by, a verdict on a pair, and one story id a component that depends neither on order nor on
 * partitioning. <b>Forbidden:</b> Spark; comparing all pairs. <b>Extend</b> by changing the constants of
 * {@link org.hedgerow.corpus.story.StorySignature}, which name what they trade. <b>Tested</b> in
 * {@code StorySignatureTest} and {@code StoryClustersTest}.
 */
package org.hedgerow.corpus.story;
