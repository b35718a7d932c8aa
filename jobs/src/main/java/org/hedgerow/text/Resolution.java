package org.hedgerow.text;

import java.util.Objects;

/**
 * Why a source stands for an actor, or why none could be named.
 *
 * @param actor null where unresolved
 * @param how one of {@code full_name, surname, title, office, pronoun, metonym, registry, unnamed, outlet} or
 *     {@code unresolved:REASON}
 * @param ruleId the rule or registry entry that decided
 */
public record Resolution(Actor actor, String how, String ruleId) {

    public Resolution {
        Objects.requireNonNull(how, "how");
        if ((actor == null) != how.startsWith("unresolved:")) {
            throw new IllegalArgumentException("an actor and 'unresolved' exclude each other: " + how);
        }
    }

    public static Resolution unresolved(String reason, String ruleId) {
        return new Resolution(null, "unresolved:" + reason, ruleId);
    }

    public boolean isResolved() {
        return actor != null;
    }
}
