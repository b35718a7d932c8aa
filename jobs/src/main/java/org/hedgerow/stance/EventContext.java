package org.hedgerow.stance;

import java.util.List;

/**
 * What stands between an event and the one who speaks of it, as far as tokens show it.
 *
 * @param group the event's own verb group
 * @param nominal whether the event is a noun
 * @param frame how the innermost governor, known to the lexicon or not, embeds the event; null for a main clause
 * @param embeddings from the innermost to the outermost
 * @param governor the token that governs the event without being in the lexicon, or -1
 * @param subordinator the folded word that opens the event's clause ("because", "who", "if"), or null
 * @param modifier an adjective of the lexicon that modifies a nominal event ("alleged", "possible"), or null
 * @param conditional whether the event stands in, or hangs on, an if-clause
 * @param question whether the sentence asks
 * @param subject the token of the subject's last word, or -1
 */
record EventContext(
        VerbGroup group,
        boolean nominal,
        Frame frame,
        List<Embedding> embeddings,
        int governor,
        String subordinator,
        Predicate modifier,
        boolean conditional,
        boolean question,
        int subject) {

    EventContext {
        embeddings = List.copyOf(embeddings);
    }
}
