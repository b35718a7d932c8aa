package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hedgerow.text.Actor;

/** Who holds an office: by the registry on the article's day, or by what the document calls its people. */
final class OfficeHolders {

    private static final int SENTENCES_BACK = 3;

    private final Scene scene;

    OfficeHolders(Scene scene) {
        this.scene = scene;
    }

    /** Who held a country's office on the day of the article; null if unknown. */
    Actor onDay(String office, String country) {
        return oneOf(scene.registry().holders(office, country, scene.day()));
    }

    /** Whom {@code sender} had sent to {@code host} on the day of the article; null if unknown. */
    Actor sentOnDay(String office, String host, String sender) {
        return oneOf(scene.registry().holders(office, host, scene.day()).stream()
                .filter(entry -> sender.equals(entry.actor().country()))
                .toList());
    }

    /** The one that the document names, or the only one there is. */
    private Actor oneOf(List<RegistryEntry> holders) {
        List<RegistryEntry> present =
                holders.stream().filter(this::isInDocument).toList();
        if (present.size() == 1) {
            return present.get(0).actor();
        }
        return holders.size() == 1 && scene.day() != null ? holders.get(0).actor() : null;
    }

    private boolean isInDocument(RegistryEntry entry) {
        return scene.mentions().all().stream()
                .anyMatch(mention -> mention.entity() != null
                        && Objects.equals(mention.entity().entry(), entry));
    }

    /** Whom alone the document calls the holder of a country's office; null for nobody or several. */
    Actor onlyOneInDocument(String office, String country) {
        Actor only = null;
        for (Entity entity : scene.mentions().people().all()) {
            boolean holds = entity.offices().contains(office) && country.equals(entity.country());
            if (holds && only != null) {
                return null;
            }
            only = holds ? entity.actor() : only;
        }
        return only;
    }

    /** "The president", "the senator": the one person with this title in the document, or the one named shortly before. */
    Actor inDocument(String office, SourcePhrase phrase, boolean past) {
        List<Entity> holders = new ArrayList<>();
        for (Mention mention : scene.mentions().all()) {
            boolean reachable = !scene.document().article().linesAreIndependent()
                    || scene.sameDiscourse(mention.begin(), phrase.begin());
            if (mention.isPerson()
                    && reachable
                    && !holders.contains(mention.entity())
                    && (past
                            ? heldBefore(mention.entity(), office)
                            : mention.entity().offices().contains(office))) {
                holders.add(mention.entity());
            }
        }
        if (holders.size() > 1) {
            holders.retainAll(mentionedShortlyBefore(phrase.begin()));
        }
        return holders.size() == 1 ? holders.get(0).actor() : null;
    }

    /** Whether the registry knows that the person's time in the office is over. */
    private boolean heldBefore(Entity entity, String office) {
        return entity.entry() != null
                && entity.entry().offices().stream()
                        .filter(term -> term.office().equals(office))
                        .anyMatch(term -> term.to() != null
                                && (scene.day() == null || term.to().isBefore(scene.day())));
    }

    private List<Entity> mentionedShortlyBefore(int token) {
        int sentence = Math.max(0, scene.sentence(token).ordinal() - SENTENCES_BACK);
        int from = scene.document().sentences().get(sentence).firstToken();
        List<Entity> near = new ArrayList<>();
        List<Mention> all = scene.mentions().all();
        for (int i = scene.mentions().firstFrom(from);
                i < all.size() && all.get(i).begin() < token;
                i++) {
            if (all.get(i).entity() != null) {
                near.add(all.get(i).entity());
            }
        }
        return near;
    }
}
