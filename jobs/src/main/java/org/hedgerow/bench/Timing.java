package org.hedgerow.bench;

import java.util.List;

/**
 * Repeated measurements of one thing.
 *
 * @param seconds one a repetition, at least one
 * @param megabytes text worked on in each, in millions of characters
 */
public record Timing(String name, List<Double> seconds, double megabytes) {

    public Timing {
        seconds = List.copyOf(seconds);
        if (seconds.isEmpty()) {
            throw new IllegalArgumentException("no measurement of " + name);
        }
    }

    /** The middle measurement; of an even number the lower of the two. */
    public double median() {
        return seconds.stream()
                .sorted()
                .skip((seconds.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    public double megabytesPerSecond() {
        return megabytes / median();
    }

    /** How many times faster this is than {@code other} for the same amount of text. */
    public double timesFasterThan(Timing other) {
        return megabytesPerSecond() / other.megabytesPerSecond();
    }
}
