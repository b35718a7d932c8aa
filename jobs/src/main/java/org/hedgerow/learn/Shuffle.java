package org.hedgerow.learn;

import java.util.Random;

/** Fisher and Yates's shuffle, the same for the same seed. */
public final class Shuffle {

    private Shuffle() {}

    public static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
