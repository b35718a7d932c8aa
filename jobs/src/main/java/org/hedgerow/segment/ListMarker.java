package org.hedgerow.segment;

/**
 * The number or letter of a list item ({@code 1.}, {@code 2)}, {@code 3.)}, {@code a.}) with which a sentence begins; the
 * item after it begins a new sentence even where no stop ends the first.
 */
record ListMarker(int value, boolean letter) {

    private static final int HIGHEST = 999;

    /** The marker that stands at {@code at}, or null. */
    static ListMarker at(String text, int at, int end) {
        int begin = at;
        if (begin < end && Characters.isBullet(text.charAt(begin))) {
            begin++;
            while (begin < end && begin < at + 3 && Characters.isBlank(text.charAt(begin))) {
                begin++;
            }
        }
        int stop = begin;
        int value = 0;
        boolean letter = false;
        while (stop < end && text.charAt(stop) >= '0' && text.charAt(stop) <= '9' && value <= HIGHEST) {
            value = value * 10 + text.charAt(stop) - '0';
            stop++;
        }
        if (stop == begin && stop < end && text.charAt(stop) >= 'a' && text.charAt(stop) <= 'z') {
            value = text.charAt(stop) - 'a' + 1;
            letter = true;
            stop++;
        }
        int close = stop;
        if (close < end && text.charAt(close) == '.') {
            close++;
        }
        if (close < end && text.charAt(close) == ')') {
            close++;
        }
        boolean marked = stop > begin && close > stop && value <= HIGHEST;
        return marked && close < end && Characters.isBlank(text.charAt(close)) ? new ListMarker(value, letter) : null;
    }

    /** Whether the marker of the next item stands at {@code at}. */
    boolean isFollowedBy(String text, int at, int end) {
        char c = text.charAt(at);
        if (letter ? c != 'a' + value : c < '0' || c > '9') {
            return false;
        }
        ListMarker other = at(text, at, end);
        return other != null && other.letter == letter && other.value == value + 1;
    }
}
