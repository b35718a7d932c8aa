/**
 * The words of the design as immutable records: spans, articles, sentences, tokens and the labels put on them.
 *
 * <p><b>Offsets</b> everywhere below this package are 0-based, end-exclusive, in UTF-16 units of {@code articles.text}:
 * {@code text.substring(begin, end)} is the thing itself. <b>Enters:</b> nothing. <b>Leaves:</b> the vocabulary all
 * other packages speak. <b>Forbidden:</b> Spark, Scala, Spark NLP, input and output. <b>Extend</b> by adding a record;
 * rename nothing that a table column carries. <b>Tested</b> in {@code SpanTest}, {@code TokensTest}, {@code WordTest}.
 */
package org.hedgerow.text;
