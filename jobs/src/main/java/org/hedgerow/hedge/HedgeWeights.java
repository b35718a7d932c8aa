package org.hedgerow.hedge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.learn.PrefixedModel;

/**
 * The learned part of the hedge lexicon.
 *
 * @param threshold from which probability on a candidate is a cue
 */
public record HedgeWeights(LinearModel model, double threshold) {

    /** Where token F1 on news is best in cross-validation: annotators of news mark more than the weights are sure of. */
    static final double THRESHOLD = 0.35;

    private static final String RESOURCE = "/model/en/hedge-cues.tsv";

    /** The weights in the jar. */
    public static HedgeWeights shipped() {
        try (InputStream in = HedgeWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the weights " + RESOURCE + " are not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new HedgeWeights(LinearModel.read(reader), THRESHOLD);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** No weights: every rule decides by itself. */
    public static HedgeWeights none() {
        return new HedgeWeights(LinearModel.of(CueClassifier.outcomes(), Map.of()), THRESHOLD);
    }

    /** The weights for one register, those that hold for all registers among them. */
    PrefixedModel model(Register register) {
        List<String> others = Arrays.stream(Register.values())
                .filter(other -> other != register)
                .map(CueTemplates::prefix)
                .toList();
        return model.withPrefix(CueTemplates.prefix(register), others);
    }
}
