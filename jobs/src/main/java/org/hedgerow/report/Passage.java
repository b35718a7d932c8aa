package org.hedgerow.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A statement in the sentences it stands in.
 *
 * @param statementId its id in the tables
 * @param actorId null if unresolved
 * @param actorName the actor's name, or why there is none
 * @param saidDate null if unknown
 * @param period the period that holds it, or -1
 * @param outlet null if unknown
 * @param published null if unknown
 * @param title of the article; null if it has none
 * @param link where to read the article on the web; null if it has no such address
 * @param text the stretch of the article that holds the statement
 * @param cut whether the statement goes on after the text
 * @param marks source, cue, content, hedges and boosters in the text
 * @param stances to claims
 */
public record Passage(
        String statementId,
        String actorId,
        String actorName,
        LocalDate saidDate,
        int period,
        boolean hedged,
        String outlet,
        LocalDate published,
        String title,
        String link,
        String text,
        boolean cut,
        List<Mark> marks,
        List<Stance> stances) {

    public Passage {
        marks = List.copyOf(marks);
        stances = List.copyOf(stances);
    }

    /** What a mark stands for. */
    public enum Kind {
        SOURCE,
        CUE,
        CONTENT,
        HEDGE,
        BOOSTER
    }

    /**
     * A marked stretch.
     *
     * @param begin offset into the passage's text, UTF-16 units
     * @param end offset after it
     * @param about category, strength and rule of a hedge or booster; empty for others
     */
    public record Mark(Kind kind, int begin, int end, String about) {}

    /** @param commitment -3 … +3 */
    public record Stance(String claimId, String stance, double commitment) {}
}
