/**
 * Who a source is: the registry of actors, the names in a document, and what pronouns, titles and metonyms mean.
 *
 * <p><b>Enters:</b> a {@link org.hedgerow.text.Document}, its quotations and attributions, and the lexicon files below
 * {@code actors/}. <b>Leaves:</b> one {@link org.hedgerow.text.Resolution} an attribution, with the rule or registry
 * entry that decided, or the reason why nobody is named; and the day on which something was said. <b>Forbidden:</b>
 * Spark; guessing: a wrong name is the worst error, so whatever is ambiguous stays unresolved; any step over the lines
 * of a shuffled article except by full name and surname. <b>Steps:</b> {@code MentionFinder} finds all names in one
 * pass, {@code MentionLinker} joins short names to full ones, {@code SourceResolver} reads each source phrase and hands
 * pronouns to {@code PronounResolver} and common nouns to {@code RoleResolver}. <b>Extend</b> by adding actors to a file
 * below {@code actors/registry/}, words to {@code actors/words.yaml}; no Java is needed. <b>Ids</b> are made of names
 * alone, so that an actor is the same in every article. <b>Tested</b> in {@code ActorResolverTest},
 * {@code ActorRegistryTest}, {@code SaidDateResolverTest}.
 */
package org.hedgerow.actor;
