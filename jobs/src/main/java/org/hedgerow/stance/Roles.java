package org.hedgerow.stance;

import java.util.Set;

/**
 * What may fill the semantic roles of a claim's event. The terms are those of PropBank (Palmer, Gildea and Kingsbury
 * 2005): the agent does it, the theme is what it is done to.
 *
 * @param actors names of the agent
 * @param rivals names of others
 * @param agents words that stand for an agent without naming it; empty: agents are not looked at
 * @param themes words for the theme; empty: themes are not looked at
 * @param links prepositions by which a noun for the event takes its theme
 * @param explicit which roles must be filled by words near the event, one of them at least; none: neither
 */
record Roles(
        PhraseSet actors, PhraseSet rivals, PhraseSet agents, PhraseSet themes, PhraseSet links, Set<String> explicit) {

    static final String AGENT = "agent";
    static final String THEME = "theme";
}
