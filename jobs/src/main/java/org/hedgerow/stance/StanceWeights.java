package org.hedgerow.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hedgerow.learn.LinearModel;

/**
 * The learned parts of stance. Immutable, shared by engines.
 *
 * @param commitment from {@link CommitmentFeatures} to commitment, −3 … 3; null: composed values stand as they are
 * @param freeText from {@link HeadlineFeatures} to affirm, deny, noncommittal
 */
public record StanceWeights(LinearModel commitment, LinearModel freeText) {

    private static final String COMMITMENT = "/model/en/commitment.tsv";
    private static final String FREE_TEXT = "/model/en/free-text-stance.tsv";

    /** The weights in the jar. */
    public static StanceWeights shipped() {
        return new StanceWeights(read(COMMITMENT), read(FREE_TEXT));
    }

    /** No weights: rules alone. */
    public static StanceWeights none() {
        return new StanceWeights(null, LinearModel.of(FreeTextJudge.OUTCOMES, Map.of()));
    }

    public StanceWeights withCommitment(LinearModel model) {
        return new StanceWeights(model, freeText);
    }

    public StanceWeights withFreeText(LinearModel model) {
        return new StanceWeights(commitment, model);
    }

    private static LinearModel read(String resource) {
        try (InputStream in = StanceWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the weights " + resource + " are not on the class path");
            }
            return LinearModel.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
