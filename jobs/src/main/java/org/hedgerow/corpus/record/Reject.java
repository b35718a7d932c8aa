package org.hedgerow.corpus.record;

import java.util.Objects;

/**
 * One input record that was not kept.
 *
 * @param sourceUri the file, as an encoded URI
 * @param recordNo its place in the file, from 1; 0 if the file as a whole could not be read as records
 * @param detail one line for a person: what was wrong and, where possible, what to do
 * @param excerpt how the record begins, at most {@link #EXCERPT_CHARS} characters on one line; never null, may be empty
 */
public record Reject(String sourceUri, long recordNo, RejectReason reason, String detail, String excerpt)
        implements InputRecord {

    /** Longest excerpt, in UTF-16 units. */
    public static final int EXCERPT_CHARS = 200;

    public Reject {
        Objects.requireNonNull(sourceUri, "sourceUri");
        Objects.requireNonNull(reason, "reason");
        detail = oneLine(detail, 500);
        excerpt = oneLine(excerpt, EXCERPT_CHARS);
    }

    private static String oneLine(String text, int limit) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), limit));
        for (int i = 0; i < text.length() && line.length() < limit; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (line.length() + 2 > limit) {
                    break;
                }
                line.append(c).append(text.charAt(++i));
            } else {
                line.append(
                        Character.isISOControl(c) || Character.isWhitespace(c)
                                ? ' '
                                : Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return line.toString().strip();
    }
}
