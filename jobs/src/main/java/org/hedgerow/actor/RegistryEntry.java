package org.hedgerow.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;

/**
 * An actor of the registry with all it is called.
 *
 * @param aliases further full names, each enough to name this actor
 * @param bare names that mean this actor although they are short ("Putin"), unless the document names another bearer
 * @param wikidataId null unless certain
 * @param plural whether "they" refers to it ("Republicans")
 */
public record RegistryEntry(
        Actor actor,
        Sex sex,
        List<String> aliases,
        List<String> bare,
        List<OfficeTerm> offices,
        String wikidataId,
        boolean plural) {

    public RegistryEntry {
        aliases = List.copyOf(aliases);
        bare = List.copyOf(bare);
        offices = List.copyOf(offices);
    }

    boolean isPerson() {
        return actor.type() == ActorType.PERSON;
    }

    /** The entry's term of an office, on {@code day} where a day is given. */
    Optional<OfficeTerm> term(String office, LocalDate day) {
        return offices.stream()
                .filter(term -> term.office().equals(office))
                .filter(term -> day == null || !term.dated() || term.covers(day))
                .findFirst();
    }

    boolean hasHeld(String office) {
        return offices.stream().anyMatch(term -> term.office().equals(office));
    }
}
