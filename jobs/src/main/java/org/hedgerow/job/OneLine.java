package org.hedgerow.job;

/** Text from articles on one line of a terminal. */
final class OneLine {

    private static final int LONGEST = 200;

    private OneLine() {}

    /** The text without line breaks and control characters, cut after 200 UTF-16 units. */
    static String of(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
