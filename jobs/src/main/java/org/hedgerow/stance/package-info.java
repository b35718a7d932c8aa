/**
 * Where speakers stand on claims: claim vocabulary is found, the commitment to each mention is composed from what embeds
 * it, and commitment times polarity becomes affirm, deny, doubt or noncommittal.
 *
 * <p><b>Enters:</b> a document with its attributions and hedges, and the {@link org.hedgerow.stance.Claims} to follow.
 * <b>Leaves:</b> {@link org.hedgerow.text.StanceLabel}s with evidence and the rules that made them. <b>Forbidden:</b>
 * Spark, work on sentences without claim vocabulary. <b>Extend</b> by predicates in {@code
 * lexicon/en/commitment/predicates.yaml} or claims in {@code lexicon/en/claims/claims.yaml}; no Java. <b>Tested</b> by
 * the examples of every rule and claim in {@code PredicateExamplesTest} and {@code ClaimsTest}, and in {@code
 * StanceLabellerTest}.
 */
package org.hedgerow.stance;
