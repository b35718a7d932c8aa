package org.hedgerow.stance;

/**
 * One step from an event out to what embeds it.
 *
 * @param predicate what embeds it
 * @param form the form in which the predicate stands
 * @param frame how it embeds
 * @param group the predicate with its auxiliaries and negation
 * @param firstPerson whether its subject is "I" or "we"
 * @param passive whether it is a participle with a form of "be"
 */
record Embedding(
        Predicate predicate, VerbForm form, Frame frame, VerbGroup group, boolean firstPerson, boolean passive) {}
