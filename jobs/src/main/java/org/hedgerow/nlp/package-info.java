/**
 * The Spark NLP side: hedgerow's sentences and tokens as Spark NLP annotators, the default pipeline made of them, and
 * the way back from the annotations of any pipeline to our documents.
 *
 * <p><b>Enters:</b> rows with a column {@code text}. <b>Leaves:</b> the same rows with {@code sentence} and {@code
 * token}, and {@link org.hedgerow.text.Document}s. <b>Forbidden:</b> being a second segmenter: what a sentence or a token
 * is, {@code segment} decides, and the default pipeline gives the very documents that {@code segment} gives. Nothing
 * outside this package imports {@code com.johnsnowlabs}. <b>Extend</b> by a further annotator that extends Spark NLP's
 * AnnotatorModel. <b>Tested</b> in {@code NlpPipelineTest} and {@code DocumentFromAnnotationsTest}; {@code
 * TokenizerAgreement} compares with Spark NLP's own Tokenizer.
 */
package org.hedgerow.nlp;
