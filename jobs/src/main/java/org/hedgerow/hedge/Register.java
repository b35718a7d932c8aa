package org.hedgerow.hedge;

import java.util.Locale;

/**
 * The kind of text a labeller reads. Annotators mark other words as uncertain in news than in encyclopedias, so the
 * weights hold a common part and one part a register (Daumé III 2007, "Frustratingly Easy Domain Adaptation").
 */
public enum Register {
    NEWS,
    ENCYCLOPEDIA,
    SCIENCE;

    /** The name in a weights file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
