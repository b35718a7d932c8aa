/**
 * Rules as data: where lexicon files come from, how they are read strictly, and how their phrases are matched.
 *
 * <p><b>Enters:</b> YAML below {@code lexicon/en/} on the class path and, with {@code --lexicon DIR}, a user's folder
 * whose files of the same name add rules or replace them by id. <b>Leaves:</b> checked values for the packages that own
 * a lexicon, and {@link org.hedgerow.lexicon.PhraseTrie}, which finds all phrases of a lexicon in one pass over the
 * tokens. <b>Forbidden:</b> Spark, silent tolerance: an unknown key, a duplicate id, a broken file are errors that name
 * file and rule. <b>Extend</b> by adding a file and its name to the folder's {@code INDEX}. <b>Tested</b> in
 * {@code LexiconSourceTest}, {@code StrictYamlTest}, {@code RuleFileTest}, {@code PhraseTrieTest}.
 */
package org.hedgerow.lexicon;
