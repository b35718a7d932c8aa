package org.hedgerow.text;

/**
 * A stretch between quotation marks.
 *
 * @param span from the opening mark to after the closing mark, marks included
 * @param closed false where the text or paragraph ended before a closing mark came
 * @param depth 0 for an outermost quotation, 1 for one inside it
 * @param speech false for scare quotes, titles and nicknames: short, no speech
 */
public record Quotation(Span span, boolean closed, int depth, boolean speech) {}
