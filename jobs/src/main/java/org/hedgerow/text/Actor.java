package org.hedgerow.text;

import java.util.Objects;

/**
 * Who speaks.
 *
 * @param actorId stable across articles and runs, for example {@code person.vladimir-putin}
 * @param name the name to show
 * @param country ISO 3166 alpha-2 code, an organisation's short name (NATO, EU, UN), or null
 * @param description office or apposition, or null
 * @param fromRegistry false for an actor known from the text alone
 */
public record Actor(
        String actorId, String name, ActorType type, String country, String description, boolean fromRegistry) {

    public Actor {
        Objects.requireNonNull(actorId, "actorId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
