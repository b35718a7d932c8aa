package org.hedgerow.stance;

import java.io.Serializable;
import java.util.List;

/**
 * A proposition the user follows.
 *
 * @param id its name in the tables
 * @param statement what it says, for people
 * @param events the words for its event, each with polarity
 * @param attitudes words that take a stance without naming the event
 * @param actors at least one must stand near; none listed: no such demand
 * @param places likewise
 * @param rivals names of others who do or suffer such events; where one stands nearer to the event than the actors and
 *     places, in its sentence, the event is not the claim's
 * @param examples what must and must not match
 */
public record Claim(
        String id,
        String statement,
        List<EventWords> events,
        List<Attitude> attitudes,
        List<String> actors,
        List<String> places,
        List<String> rivals,
        List<Example> examples)
        implements Serializable {

    public Claim {
        events = List.copyOf(events);
        attitudes = List.copyOf(attitudes);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        rivals = List.copyOf(rivals);
        examples = List.copyOf(examples);
    }

    /**
     * Words for the event or its opposite. A phrase is words with blanks between; its first word is inflected for a
     * verb, its last one for a noun; {@code *} stands for up to four words.
     *
     * @param polarity 1 where the words name what the claim says, −1 where they name the opposite, 0
     *     where the longer phrase means something else ("withdraw from the treaty")
     * @param agents words for whoever may do it without being named ("troops"); where any are given, an event done by
     *     others than these and the claim's actors is not the claim's
     * @param themes words for what it may be done to; where any are given, an event done to something else is not the
     *     claim's
     * @param links prepositions that join a noun and its theme
     * @param explicit {@code agent}, {@code theme} or both: of these the words around the event must name one; may be
     *     empty
     */
    public record EventWords(
            int polarity,
            List<String> verbs,
            List<String> nouns,
            List<String> agents,
            List<String> themes,
            List<String> links,
            List<String> explicit)
            implements Serializable {

        public EventWords {
            verbs = List.copyOf(verbs);
            nouns = List.copyOf(nouns);
            agents = List.copyOf(agents);
            themes = List.copyOf(themes);
            links = List.copyOf(links);
            explicit = List.copyOf(explicit);
        }
    }

    /**
     * Phrases that take a stance as they are ("wait and see").
     *
     * @param commitment −3 … 3 to the claim, whatever embeds the phrase
     */
    public record Attitude(double commitment, List<String> phrases) implements Serializable {

        public Attitude {
            phrases = List.copyOf(phrases);
        }
    }

    /**
     * A sentence and what it must come out as.
     *
     * @param stance {@code affirm, deny, doubt, noncommittal} or {@code none} for no match
     */
    public record Example(String text, String stance, boolean knownGap) implements Serializable {}
}
