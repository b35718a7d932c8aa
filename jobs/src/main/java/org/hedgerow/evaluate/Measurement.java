package org.hedgerow.evaluate;

/**
 * One number.
 *
 * @param gold the gold set, for example {@code polnear/dev}
 * @param part the part it was measured on: {@code all}, a quote type, a class, a publisher
 * @param metric for example {@code content character F1}
 * @param value the number; rates and F1 in 0…1
 * @param count how many gold items it rests on
 */
public record Measurement(String gold, String part, String metric, double value, long count) {

    /** What the name of a metric says where the shipped weights are measured on what they were learned from. */
    static final String FIT = "shipped weights, fit";

    /** Whether the number says how well the weights remember, not how well they will do. */
    public boolean isFit() {
        return metric.endsWith(FIT + ")");
    }

    public boolean isCrossValidated() {
        return metric.contains("cross-validated");
    }
}
