package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hedgerow.text.Document;

/**
 * Says who is meant by a surname, a first name or a registry short name, once all full names of the document are known:
 * the full name may come after the short one, as it does where sentences are shuffled.
 */
final class MentionLinker {

    private static final int NEAR_TOKENS = 60;
    private static final int JUST_BEFORE_TOKENS = 30;

    private final Document document;
    private final People people;
    private final WordTraits traits;
    private final List<Mention> full = new ArrayList<>();

    MentionLinker(Document document, People people, WordTraits traits) {
        this.document = document;
        this.people = people;
        this.traits = traits;
    }

    List<Mention> link(List<Mention> found) {
        List<Mention> linked = new ArrayList<>(found.size());
        for (Mention mention : found) {
            Mention result = mention.form() == Mention.Form.UNKNOWN && mention.end() == mention.begin() + 1
                    ? linkShort(mention)
                    : mention;
            linked.add(result);
            if (result.form() == Mention.Form.FULL && result.isPerson()) {
                full.add(result);
            }
        }
        return linked;
    }

    private Mention linkShort(Mention mention) {
        String key = traits.of(document.tokens(), mention.begin()).key();
        Sex told = mention.title() == null ? Sex.UNKNOWN : mention.title().sex();
        RegistryEntry bare = mention.alias() == null ? null : mention.alias().entry();
        List<Entity> bearers = agreeing(people.withSurname(key), told);
        if (bearers.isEmpty() && bare != null && bare.sex().agreesWith(told)) {
            return mention.as(Mention.Form.ALIAS, people.registered(bare));
        }
        if (bearers.isEmpty()) {
            return linkUnnamed(mention, key);
        }
        Entity bearer = bearers.size() == 1 ? only(bearers.get(0), bare) : oneOf(bearers, mention, bare);
        if (bearer == null) {
            return mention;
        }
        bearer.learnSex(told);
        Mention result = mention.as(Mention.Form.SURNAME, bearer);
        if (mention.title() != null && mention.title().office() != null) {
            bearer.offices().add(mention.title().office());
        }
        return result;
    }

    private static List<Entity> agreeing(List<Entity> entities, Sex told) {
        if (entities.isEmpty()) {
            return entities;
        }
        List<Entity> agreeing = new ArrayList<>(entities.size());
        for (Entity entity : entities) {
            if (entity.sex().agreesWith(told)) {
                agreeing.add(entity);
            }
        }
        return agreeing;
    }

    /** Somebody famous of this surname, whom the document never names in full, may be meant instead. */
    private static Entity only(Entity bearer, RegistryEntry bare) {
        return bare == null || !bare.isPerson() || bearer.entry() == bare ? bearer : null;
    }

    private Mention linkUnnamed(Mention mention, String key) {
        RegistryEntry entry = people.byTitleAndSurname(mention.title(), key);
        if (entry != null) {
            return mention.as(Mention.Form.SURNAME, people.registered(entry));
        }
        List<Entity> unusual = people.withUnusualSurname(key);
        boolean addressed = mention.title() != null && mention.title().kind() == ActorWords.Kind.HONORIFIC;
        if (addressed
                && unusual.size() == 1
                && unusual.get(0).sex().agreesWith(mention.title().sex())) {
            return mention.as(Mention.Form.SURNAME, unusual.get(0));
        }
        List<Entity> named = people.withFirstName(key);
        if (named.size() == 1 && mention.title() == null && named.get(0).isCertain()) {
            return mention.as(Mention.Form.FIRST_NAME, named.get(0));
        }
        return mention;
    }

    /** Two persons with one surname: by title; then whoever is famous by the surname alone, or was named
     * first, unless another one was named in full nearby. */
    private Entity oneOf(List<Entity> bearers, Mention mention, RegistryEntry bare) {
        if (mention.title() != null && mention.title().office() != null) {
            List<Entity> titled = bearers.stream()
                    .filter(entity -> entity.offices().contains(mention.title().office()))
                    .toList();
            if (titled.size() == 1) {
                return titled.get(0);
            }
        }
        Entity main = bearers.stream()
                .filter(entity -> bare != null && Objects.equals(entity.entry(), bare))
                .findFirst()
                .orElse(document.article().linesAreIndependent() ? null : bearers.get(0));
        Set<Entity> near = namedNear(bearers, mention);
        if (near.isEmpty() || main != null && near.equals(Set.of(main))) {
            return main;
        }
        return near.size() == 1 && namedJustBefore(near.iterator().next(), mention)
                ? near.iterator().next()
                : null;
    }

    /** The bearers named in full shortly before. */
    private Set<Entity> namedNear(List<Entity> bearers, Mention mention) {
        Set<Entity> near = new LinkedHashSet<>();
        for (int i = full.size() - 1; i >= 0 && full.get(i).begin() > mention.begin() - NEAR_TOKENS; i--) {
            if (bearers.contains(full.get(i).entity()) && sameLineWhereItMatters(full.get(i), mention)) {
                near.add(full.get(i).entity());
            }
        }
        return near;
    }

    private boolean namedJustBefore(Entity entity, Mention mention) {
        for (int i = full.size() - 1; i >= 0 && full.get(i).begin() > mention.begin() - JUST_BEFORE_TOKENS; i--) {
            if (full.get(i).entity() == entity) {
                return true;
            }
        }
        return false;
    }

    private boolean sameLineWhereItMatters(Mention first, Mention second) {
        return !document.article().linesAreIndependent()
                || document.sentenceOfToken(first.begin()).paragraph()
                        == document.sentenceOfToken(second.begin()).paragraph();
    }
}
