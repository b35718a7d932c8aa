/**
 * Cuts an article's text into sentences and tokens, quote-aware, in one pass and without regular expressions.
 *
 * <p><b>Enters:</b> an {@link org.hedgerow.text.Article}. <b>Leaves:</b> a {@link org.hedgerow.text.Document} whose
 * offsets are exact. <b>Forbidden:</b> Spark, Spark NLP (the annotators in {@code nlp} call this package, never the
 * other way), changing the text. <b>Extend</b> the abbreviation list in {@code lexicon/en/abbreviations.txt}.
 * <b>Tested</b> in {@code SegmenterTest}, and against golden rules by {@code hedgerow evaluate}.
 */
package org.hedgerow.segment;
