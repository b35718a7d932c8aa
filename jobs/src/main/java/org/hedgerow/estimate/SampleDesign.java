package org.hedgerow.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stratified probability sample without replacement: from each stratum the units with the smallest seeded hash of
 * their id. Every unit of a stratum has the same known inclusion probability, and the same units are drawn however they
 * are ordered or partitioned.
 *
 * @param sizes how many units each stratum has
 * @param draws how many of them are drawn; at most its size
 * @param seed another seed draws another sample
 */
public record SampleDesign(Map<String, Long> sizes, Map<String, Integer> draws, long seed) {

    /** Below two draws a stratum says nothing about its variance. */
    private static final int FEWEST = 2;

    public SampleDesign {
        sizes = Map.copyOf(sizes);
        draws = Map.copyOf(draws);
        if (!sizes.keySet().equals(draws.keySet())) {
            throw new IllegalArgumentException("sizes and draws name different strata");
        }
    }

    /** Something that can be drawn. */
    public record Unit(String id, String stratum) {}

    private record Ranked(long rank, Unit unit) {

        static final Comparator<Ranked> ORDER = Comparator.comparingLong(Ranked::rank)
                .thenComparing(ranked -> ranked.unit().id());
    }

    /**
     * Spreads {@code total} draws over strata in proportion to their sizes, at least two (or the whole stratum) each, by
     * largest remainders; so the sum may exceed {@code total} where there are many small strata.
     *
     * @throws IllegalArgumentException if {@code total} is not positive
     */
    public static SampleDesign proportional(Map<String, Long> sizes, int total, long seed) {
        if (total <= 0) {
            throw new IllegalArgumentException("cannot draw " + total + " statements: give a number above 0");
        }
        long all = sizes.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Integer> draws = new TreeMap<>();
        Map<String, Double> remainders = new HashMap<>();
        int given = 0;
        for (Map.Entry<String, Long> stratum : sizes.entrySet()) {
            double share = all == 0 ? 0 : (double) total * stratum.getValue() / all;
            int floor = (int) Math.min(stratum.getValue(), Math.max(FEWEST, Math.floor(share)));
            draws.put(stratum.getKey(), floor);
            remainders.put(stratum.getKey(), share - floor);
            given += floor;
        }
        List<String> byRemainder = new ArrayList<>(draws.keySet());
        byRemainder.sort(Comparator.comparing((String stratum) -> -remainders.get(stratum))
                .thenComparing(Comparator.naturalOrder()));
        for (String stratum : byRemainder) {
            if (given < total && draws.get(stratum) < sizes.get(stratum)) {
                draws.merge(stratum, 1, Integer::sum);
                given++;
            }
        }
        return new SampleDesign(sizes, draws, seed);
    }

    /** The probability with which each unit of the stratum is drawn, 0…1. */
    public double probability(String stratum) {
        Long size = sizes.get(stratum);
        if (size == null) {
            throw new IllegalArgumentException("no such stratum: " + stratum);
        }
        return size == 0 ? 0 : draws.get(stratum) / (double) size;
    }

    /** The rank by which units are drawn, smallest first; ties, next to impossible, go by id. */
    public static long rank(long seed, String id) {
        long hash = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        for (int i = 0; i < id.length(); i++) {
            hash = mix(hash ^ id.charAt(i));
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The drawn units, by stratum and rank. */
    public List<Unit> draw(Collection<Unit> units) {
        Map<String, List<Ranked>> byStratum = new TreeMap<>();
        for (Unit unit : units) {
            byStratum
                    .computeIfAbsent(unit.stratum(), key -> new ArrayList<>())
                    .add(new Ranked(rank(seed, unit.id()), unit));
        }
        List<Unit> drawn = new ArrayList<>();
        byStratum.forEach((stratum, members) -> {
            members.sort(Ranked.ORDER);
            members.subList(0, Math.min(members.size(), draws.getOrDefault(stratum, 0)))
                    .forEach(ranked -> drawn.add(ranked.unit()));
        });
        return drawn;
    }
}
