/**
 * Finds hedges and boosters: what lowers or raises the commitment of a speaker or an outlet to what is said.
 *
 * <p>Four phases, one class each: {@code CueFinder} matches the phrases of the lexicon and lets the rules' own
 * {@code unless} and {@code always} contexts speak; {@code CueDecider} asks the learned weights about cues that rules
 * leave open (could, would, expected); {@code CueScope} finds the stretch the cue bears on; {@code CueStrength} composes
 * 1 … 3 from rule, boosters and negation. {@code HedgeLabeller} runs them; overlapping cues are resolved to the longest.
 *
 * <p><b>Enters:</b> a {@link org.hedgerow.text.Document} and its quotations. <b>Leaves:</b>
 * {@link org.hedgerow.text.HedgeCue}s in text order, and per statement a {@code StatementCertainty}. <b>Forbidden:</b>
 * Spark, regular expressions, scopes beyond the sentence (the learned decision also looks at the forty tokens before it).
 * <b>Extend</b> by an entry in {@code lexicon/en/hedges/}: no Java. <b>Tested</b> in {@code HedgeLexiconTest} (every
 * example of every rule), {@code HedgeLabellerTest}, and against annotated text by {@code hedgerow evaluate}.
 */
package org.hedgerow.hedge;
