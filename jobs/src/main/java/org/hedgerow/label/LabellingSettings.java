package org.hedgerow.label;

import java.io.Serializable;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;

/**
 * All that can change a label besides the text: lexicons (with weights and registry), claims, and how sure the extractor
 * must be.
 *
 * @param minimumConfidence attributions below it are left out, 0…1
 */
public record LabellingSettings(LexiconSource lexicon, Claims claims, double minimumConfidence)
        implements Serializable {

    /** The point from which more of the doubtful attributions are wrong than right. */
    public static final double DEFAULT_MINIMUM_CONFIDENCE = 0.5;
}
