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
public record Measurement(String gold, String part, String metric, double value, long count) {}
