package org.hedgerow.evaluate;

import java.util.List;

/**
 * What a longer look at a gold set brings.
 *
 * @param measurements cross-validated ones, for labels whose shipped weights were learned from this gold
 * @param errors the kinds of error behind the numbers
 */
public record Findings(List<Measurement> measurements, List<ErrorTable> errors) {

    public Findings {
        measurements = List.copyOf(measurements);
        errors = List.copyOf(errors);
    }

    static Findings none() {
        return new Findings(List.of(), List.of());
    }
}
