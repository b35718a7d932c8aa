package org.hedgerow.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured in one run, and how the measurements stand to each other. */
public final class SpeedReport {

    /** @param value the first's rate over the second's */
    private record Ratio(String name, double value) {}

    private final List<Timing> timings = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();

    public void add(Timing timing) {
        timings.add(timing);
    }

    /** The measurement of that name. */
    public Timing timing(String name) {
        return timings.stream()
                .filter(timing -> timing.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not measured: " + name));
    }

    /** Adds how many times faster {@code one} is than {@code other}. */
    public void compare(String one, String other) {
        ratios.add(new Ratio(one + " / " + other, timing(one).timesFasterThan(timing(other))));
    }

    /** A table for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-52s %10s %10s %6s%n", "", "median s", "MB/s", "n"));
        for (Timing timing : timings) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-52s %10.2f %10.2f %6d%n",
                    timing.name(),
                    timing.median(),
                    timing.megabytesPerSecond(),
                    timing.seconds().size()));
        }
        text.append(String.format("%n"));
        for (Ratio ratio : ratios) {
            text.append(String.format(Locale.ROOT, "%-78s %6.2f%n", ratio.name(), ratio.value()));
        }
        return text.toString();
    }

    /** All measurements with their ratios. */
    public String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        ArrayNode measured = root.putArray("timings");
        for (Timing timing : timings) {
            ObjectNode node = measured.addObject().put("name", timing.name());
            ArrayNode seconds = node.putArray("seconds");
            timing.seconds().forEach(seconds::add);
            node.put("median_seconds", timing.median())
                    .put("megabytes", timing.megabytes())
                    .put("megabytes_per_second", timing.megabytesPerSecond());
        }
        ArrayNode compared = root.putArray("ratios");
        ratios.forEach(ratio -> compared.addObject().put("name", ratio.name()).put("value", ratio.value()));
        return root.toPrettyString() + "\n";
    }
}
