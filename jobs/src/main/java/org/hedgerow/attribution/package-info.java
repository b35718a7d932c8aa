/**
 * Who said what: quotations, attribution cues, and for every cue its source and its contents.
 *
 * <p><b>Enters:</b> a {@link org.hedgerow.text.Document}. <b>Leaves:</b> {@link org.hedgerow.text.Quotation}s and
 * {@link org.hedgerow.text.Attribution}s with spans, the rules and decisions that made them, and a confidence.
 * <b>Forbidden:</b> Spark, input and output, knowledge of who an actor is (that is {@code org.hedgerow.actor}).
 * <b>Extend</b> the cue lexicon ({@code lexicon/en/attribution/cues.yaml}) with an entry, or refit the weights with
 * {@code hedgerow train}. <b>Tested</b> in {@code QuotationFinderTest}, {@code AttributionExtractorTest} and
 * {@code CueLexiconTest}; measured by {@code org.hedgerow.evaluate.AttributionEvaluation}.
 *
 * <p>The flow: quotations are found in one scan over the marks; a logistic model judges each candidate cue word by
 * itself and a second one judges it among its neighbours; for each accepted cue a conditional random field tags its window (its sentence and the quotations that adjoin
 * it) with source, cue and content; attributions that lie in another one's content are recorded as nested.
 */
package org.hedgerow.attribution;
