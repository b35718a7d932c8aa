package org.hedgerow.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which statements a page can hold: every point and cell gets its first before any gets its second.
 *
 * @param most how many statements, at most
 */
public record PassageChoice(int most) {

    /**
     * A statement drawn for a cell.
     *
     * @param place 1 for the cell's first, by the seeded rank
     * @param rank the seeded rank, which decides between statements of the same place
     */
    public record Drawn(String statementId, int place, long rank) {

        private static final Comparator<Drawn> ORDER = Comparator.comparingInt(Drawn::place)
                .thenComparingLong(Drawn::rank)
                .thenComparing(Drawn::statementId);
    }

    /** The ids of the chosen statements. A statement drawn for several cells counts once, at its best place. */
    public List<String> of(Collection<Drawn> drawn) {
        Map<String, Drawn> best = new HashMap<>();
        for (Drawn each : drawn) {
            best.merge(each.statementId(), each, (one, other) -> Drawn.ORDER.compare(one, other) <= 0 ? one : other);
        }
        return best.values().stream()
                .sorted(Drawn.ORDER)
                .limit(most)
                .map(Drawn::statementId)
                .toList();
    }
}
