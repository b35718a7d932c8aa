package org.hedgerow.corpus.format;

/**
 * Text without characters that are no text.
 *
 * @param changed whether anything had to be repaired or removed (line ends apart)
 */
public record Repaired(String text, boolean changed) {}
