/**
 * Makes articles of raw records: repairs characters and spaces, reads headers, drops boilerplate, dates, names outlets,
 * flags shuffled and translated texts, and rejects what is no English article.
 *
 * <p><b>Enters:</b> {@link org.hedgerow.corpus.record.RawRecord}. <b>Leaves:</b> {@link
 * org.hedgerow.corpus.clean.Cleaning}: an article with the way back to its source offsets, or a reject. What needs the
 * whole corpus (years, the order of numeric dates, copies) leaves as evidence and is decided by {@link
 * org.hedgerow.corpus.clean.YearInference}, {@link org.hedgerow.corpus.clean.DateOrder} and {@code corpus.story}.
 * <b>Forbidden:</b> Spark, regular expressions, guessing a date, losing a sentence of the story. <b>Extend</b> the rules
 * and word lists in {@code lexicon/en/corpus/}; each rule carries examples of what it removes and what it must keep.
 * <b>Tested</b> in {@code ArticleCleanerTest}, {@code BoilerplateRulesTest} and the tests beside them.
 */
package org.hedgerow.corpus.clean;
