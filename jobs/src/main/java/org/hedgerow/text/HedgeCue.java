package org.hedgerow.text;

import java.util.Locale;
import java.util.Objects;

/**
 * A cue that lowers (hedge) or raises (booster) commitment.
 *
 * @param category null for a booster
 * @param cue from the first to the last word of the cue
 * @param scope the stretch of the same sentence whose commitment the cue changes; covers what it modifies
 * @param strength 1 (weak) … 3 (strong)
 */
public record HedgeCue(Kind kind, HedgeCategory category, Span cue, Span scope, int strength, String ruleId) {

    /** Hedges lower commitment, boosters raise it. */
    public enum Kind {
        HEDGE,
        BOOSTER;

        private final String label = name().toLowerCase(Locale.ROOT);

        public String label() {
            return label;
        }
    }

    public HedgeCue {
        Objects.requireNonNull(cue, "cue");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(ruleId, "ruleId");
        if ((category == null) != (kind == Kind.BOOSTER)) {
            throw new IllegalArgumentException("a hedge has a category, a booster has none: " + ruleId);
        }
        if (strength < 1 || strength > 3) {
            throw new IllegalArgumentException("strength " + strength + " of " + ruleId + " is not 1, 2 or 3");
        }
    }

    public boolean isHedge() {
        return kind == Kind.HEDGE;
    }
}
