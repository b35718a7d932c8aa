/**
 * Cuts an article's text into sentences and tokens, quote-aware, in one pass and without regular expressions.
 *
 * <p><b>Enters:</b> an {@link org.hedgerow.text.Article}. <b>Leaves:</b> a {@link org.hedgerow.text.Document} whose
 * offsets are exact: every token lies in one sentence, every character that is no blank in one token, and no sentence
 * crosses a line break. A quotation of several sentences is cut at their ends, never at an abbreviation or a stray mark.
 * <b>Forbidden:</b> Spark, Spark NLP (the annotators in {@code nlp} call this package, never the other way), changing
 * the text. <b>Extend</b> the word lists in {@code lexicon/en/segment/abbreviations.txt}. <b>Tested</b> in {@code
 * SentenceSplitterTest}, {@code SentenceTokenizerTest} and {@code SegmenterPropertiesTest}, and against golden rules and
 * treebanks by {@code hedgerow evaluate}.
 */
package org.hedgerow.segment;
