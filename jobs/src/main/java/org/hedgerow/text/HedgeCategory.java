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

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }
}
