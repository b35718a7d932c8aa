package org.hedgerow.learn;

import org.hedgerow.text.FeatureHash;

/**
 * A feature's value that is hashed once.
 *
 * @param hash {@link FeatureHash} of the text
 * @param power {@link FeatureHash#power} of its length
 */
public record Value(String text, long hash, long power) {

    public static Value of(String text) {
        return new Value(text, FeatureHash.of(text), FeatureHash.power(text.length()));
    }
}
