package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Kinds of error on one gold set, with counts. Holds names of kinds and numbers only, never text of the gold.
 *
 * @param title what the kinds are kinds of, for example {@code attributions missed, spurious or with wrong spans}
 * @param kinds most frequent first, by name among equals
 */
public record ErrorTable(String gold, String title, List<Kind> kinds) {

    public ErrorTable {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of error.
     *
     * @param count how often it occurred
     * @param among out of how many cases where it could have occurred
     */
    public record Kind(String name, long count, long among) {}

    /** Counts cases and errors. */
    static final class Tally {

        private final TreeMap<String, Long> errors = new TreeMap<>();
        private final TreeMap<String, Long> cases = new TreeMap<>();

        /** An error of a kind; {@code group} names the cases that it is one of, see {@link #seen}. */
        void error(String group, String kind) {
            errors.merge(group + '\t' + kind, 1L, Long::sum);
        }

        /** A case, right or wrong, in which errors of the group's kinds could occur. */
        void seen(String group) {
            cases.merge(group, 1L, Long::sum);
        }

        ErrorTable table(String gold, String title) {
            List<Kind> kinds = new ArrayList<>();
            errors.forEach((key, count) -> {
                int tab = key.indexOf('\t');
                kinds.add(new Kind(key.substring(tab + 1), count, cases.getOrDefault(key.substring(0, tab), 0L)));
            });
            kinds.sort(Comparator.comparingLong(Kind::count).reversed().thenComparing(Kind::name));
            return new ErrorTable(gold, title, kinds);
        }
    }
}
