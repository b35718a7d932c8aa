package org.hedgerow.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What the page shows. Numbers rest on all statements of the tables; passages are a sample of them.
 *
 * @param run which run, and what it read
 * @param timeline the periods of all series and grids
 * @param everyone hedging of all statements together, also those without a named actor
 * @param actors the most quoted actors, most quoted first
 * @param claims the claims that any statement bears on, most spoken about first
 * @param passages sampled statements
 * @param sampling how they were drawn
 */
public record Report(
        Run run,
        Timeline timeline,
        Series everyone,
        List<Actor> actors,
        List<Claim> claims,
        List<Passage> passages,
        Sampling sampling) {

    public Report {
        actors = List.copyOf(actors);
        claims = List.copyOf(claims);
        passages = List.copyOf(passages);
    }

    /**
     * The run, and what it read.
     *
     * @param finished the day on which its tables were complete, UTC
     * @param first the earliest day on which anything was published; null if no article is dated
     * @param last the latest such day; null if no article is dated
     * @param unresolved statements whose actor is not known
     * @param undated statements whose day is not known
     * @param stances how many times a statement bears on a claim
     */
    public record Run(
            String runId,
            String version,
            String lexiconVersion,
            LocalDate finished,
            long articles,
            long stories,
            long outlets,
            LocalDate first,
            LocalDate last,
            long statements,
            long unresolved,
            long undated,
            long stances) {}

    /** How many statements, how many of them hedged, and the 95 % Wilson interval of that share. */
    public record Rate(long statements, long hedged, double low, double high) {}

    /** The rate over all time, undated statements included, and in each period that has statements. */
    public record Series(Rate all, List<PeriodRate> periods) {

        public Series {
            periods = List.copyOf(periods);
        }
    }

    /** @param period its number in the timeline */
    public record PeriodRate(int period, Rate rate) {}

    /**
     * An actor.
     *
     * @param country ISO code or organisation; null if unknown
     * @param description null if unknown
     * @param stories different stories that quote the actor
     */
    public record Actor(
            String actorId,
            String name,
            String type,
            String country,
            String description,
            long stories,
            Series series) {}

    /**
     * A claim and who bears on it.
     *
     * @param statements how many do, also those that the grid leaves out
     * @param rows actors who speak of it, most statements first
     */
    public record Claim(String claimId, long statements, List<ClaimRow> rows) {

        public Claim {
            rows = List.copyOf(rows);
        }
    }

    /** An actor's stances to a claim, a cell each period that has any. */
    public record ClaimRow(String actorId, String name, List<ClaimCell> cells) {

        public ClaimRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Stances of one actor in one period.
     *
     * @param period its number in the timeline
     * @param commitment their mean, -3 (certain it is not so) … +3 (certain it is so)
     */
    public record ClaimCell(
            int period, long statements, double commitment, long affirm, long noncommittal, long doubt, long deny) {}

    /**
     * How the passages were drawn.
     *
     * @param perCell how many were drawn, at most, from each point and cell
     * @param most how many in all, at most
     * @param drawn how many there are
     */
    public record Sampling(long seed, int perCell, int most, int drawn) {}
}
