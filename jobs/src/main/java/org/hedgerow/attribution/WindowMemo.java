package org.hedgerow.attribution;

/** Scores that are the same wherever a small number is the same in one window; forgotten with the window. */
final class WindowMemo {

    private final int width;
    private final int[] scores;
    private final int[] windowOf;
    private int window;

    WindowMemo(int keys, int width) {
        this.width = width;
        this.scores = new int[keys * width];
        this.windowOf = new int[keys];
    }

    void forget() {
        window++;
    }

    boolean knows(int key) {
        return windowOf[key] == window;
    }

    /** Keeps what stands in {@code values} from {@code at} on. */
    void keep(int key, int[] values) {
        System.arraycopy(values, 0, scores, key * width, width);
        windowOf[key] = window;
    }

    void addTo(int[] target, int at, int key) {
        int base = key * width;
        for (int i = 0; i < width; i++) {
            target[at + i] += scores[base + i];
        }
    }
}
