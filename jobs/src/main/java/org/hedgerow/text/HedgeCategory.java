package org.hedgerow.text;

import java.util.Locale;

/**
 * The semantic class of a hedge. The first four are the classes of the Szeged Uncertainty Corpus (Szarvas et al. 2012,
 * Computational Linguistics 38:2).
 */
public enum HedgeCategory {
    EPISTEMIC,
    DOXASTIC,
    CONDITIONAL,
    INVESTIGATIVE,
    NONCOMMITMENT,
    APPROXIMATOR,
    VAGUE_SOURCE,
    DISTANCING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
