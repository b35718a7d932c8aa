package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;
import org.hedgerow.text.Resolution;
import org.hedgerow.text.Sentence;

/**
 * Finds whom a pronoun means among the persons and sources before it: agreement first, then salience. Being the last
 * speaker, being a subject and being near count; being inside a quotation or a possessor counts against. Where the
 * second best comes close, nobody is named.
 */
final class PronounResolver {

    private static final int SENTENCES_BACK = 4;
    private static final double MARGIN = 1.0;
    private static final double ENOUGH = 1.0;
    private static final double MENTION_BONUS = 0.2;
    private static final double NEAREST_BONUS = 0.6;
    private static final double LAST_SPEAKER_BONUS = 1.0;

    private final Scene scene;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    /** Somebody a pronoun may mean, and how much speaks for it. */
    private static final class Candidate {
        private final Actor actor;
        private double mentioned;
        private double spoken;
        private int mentions;

        private Candidate(Actor actor) {
            this.actor = actor;
        }

        /** The best mention counts whole, further ones a little, being a speaker on top. */
        private double score() {
            return mentioned + MENTION_BONUS * Math.min(3, Math.max(0, mentions - 1)) + spoken;
        }
    }

    PronounResolver(Scene scene) {
        this.scene = scene;
    }

    /** Whom "he" or "she" means at {@code token}. */
    Resolution person(int token, Sex sex) {
        candidates.clear();
        List<Mention> before = agreeing(mentionsBefore(token), sex);
        for (Mention mention : before) {
            double known = mention.entity().sex() == sex ? 0.5 : 0;
            boolean nearest = mention == before.get(before.size() - 1);
            vote(mention.entity().actor(), salience(mention, token) + known + (nearest ? NEAREST_BONUS : 0));
        }
        for (Scene.Speaker speaker : scene.speakers()) {
            if (speaker.person() && speaker.sex().agreesWith(sex)) {
                voteSpeaker(speaker, token);
            }
        }
        return decide("actor.pronoun.person");
    }

    private static List<Mention> agreeing(List<Mention> mentions, Sex sex) {
        return mentions.stream()
                .filter(mention -> mention.isPerson() && mention.entity().sex().agreesWith(sex))
                .toList();
    }

    /** Whom "they" means. */
    Resolution plural(int token) {
        candidates.clear();
        for (Mention mention : mentionsBefore(token)) {
            boolean group = mention.entity() != null && !mention.isPerson();
            if (group && isSubject(mention, scene.sentence(mention.begin()))) {
                vote(mention.entity().actor(), salience(mention, token));
            }
        }
        for (Scene.Speaker speaker : scene.speakers()) {
            if (!speaker.person()) {
                voteSpeaker(speaker, token);
            }
        }
        return decide("actor.pronoun.plural");
    }

    /** Whom "it" means. */
    Resolution thing(int token) {
        candidates.clear();
        for (Mention mention : mentionsBefore(token)) {
            if (mention.entity() != null && !mention.isPerson()) {
                vote(mention.entity().actor(), salience(mention, token));
            }
        }
        for (Scene.Speaker speaker : scene.speakers()) {
            if (!speaker.person() && !speaker.plural()) {
                voteSpeaker(speaker, token);
            }
        }
        return decide("actor.pronoun.thing");
    }

    private List<Mention> mentionsBefore(int token) {
        Sentence here = scene.sentence(token);
        Sentence from = here;
        while (from.ordinal() > 0 && scene.distance(from, here) < SENTENCES_BACK) {
            from = scene.document().sentences().get(from.ordinal() - 1);
        }

        List<Mention> all = scene.mentions().all();
        List<Mention> before = new ArrayList<>();
        for (int i = scene.mentions().firstFrom(from.firstToken()); i < all.size(); i++) {
            Mention mention = all.get(i);
            if (mention.end() > token) {
                break;
            }
            boolean quoted = scene.isQuoted(mention.begin()) && !scene.isQuoted(token);
            if (!quoted && mention.entity() != null && scene.sameDiscourse(mention.begin(), token)) {
                before.add(mention);
            }
        }
        return before;
    }

    private void voteSpeaker(Scene.Speaker speaker, int token) {
        int distance = scene.distance(scene.sentence(speaker.token()), scene.sentence(token));
        boolean reachable = speaker.token() < token
                && scene.sameDiscourse(speaker.token(), token)
                && (!scene.isQuoted(speaker.token()) || scene.isQuoted(token));
        if (reachable && distance <= SENTENCES_BACK) {
            double weight = distance == 0 ? 3.0 : distance == 1 ? 2.5 : 2.0 / distance;
            Candidate candidate = candidate(speaker.actor());
            candidate.spoken = Math.max(candidate.spoken, weight + (isLast(speaker, token) ? LAST_SPEAKER_BONUS : 0));
        }
    }

    /** Whether nobody else spoke between the speaker and the pronoun. */
    private boolean isLast(Scene.Speaker speaker, int token) {
        List<Scene.Speaker> speakers = scene.speakers();
        for (int i = speakers.size() - 1; i >= 0; i--) {
            if (speakers.get(i).token() < token
                    && (!scene.isQuoted(speakers.get(i).token()) || scene.isQuoted(token))) {
                return speakers.get(i).actor().equals(speaker.actor());
            }
        }
        return false;
    }

    private double salience(Mention mention, int token) {
        Sentence here = scene.sentence(token);
        Sentence there = scene.sentence(mention.begin());
        int distance = scene.distance(there, here);
        double salience = isSubject(mention, there) ? 3.0 : isPossessor(mention) ? 0.5 : 1.0;
        double decay = distance == 0 ? 1.0 : distance == 1 ? 0.9 : distance == 2 ? 0.5 : 0.25;
        boolean otherParagraph = here.paragraph() != there.paragraph();
        return salience * decay * (otherParagraph ? 0.85 : 1.0);
    }

    private boolean isPossessor(Mention mention) {
        return mention.end() < scene.tokens().size() && scene.tokens().isClitic(mention.end());
    }

    /** A name before a verb, or first in its clause and not after a preposition. */
    private boolean isSubject(Mention mention, Sentence sentence) {
        if (isPossessor(mention)) {
            return false;
        }
        int before = mention.titleBegin() - 1;
        if (before >= sentence.firstToken() && isPreposition(scene.tokens().lower(before))) {
            return false;
        }
        int next = mention.end();
        if (next >= sentence.endToken()) {
            return false;
        }
        String word = scene.tokens().lower(next);
        return isVerbLike(word) || word.equals(",") && before < sentence.firstToken() || word.equals("who");
    }

    private static boolean isPreposition(String word) {
        return switch (word) {
            case "of",
                    "for",
                    "to",
                    "by",
                    "with",
                    "from",
                    "in",
                    "on",
                    "at",
                    "about",
                    "against",
                    "over",
                    "like",
                    "under",
                    "toward",
                    "towards",
                    "behind",
                    "and",
                    "or",
                    "than" -> true;
            default -> false;
        };
    }

    private static boolean isVerbLike(String word) {
        return switch (word) {
            case "is",
                    "was",
                    "has",
                    "had",
                    "will",
                    "would",
                    "could",
                    "can",
                    "may",
                    "might",
                    "should",
                    "must",
                    "does",
                    "did",
                    "went",
                    "told",
                    "took",
                    "made",
                    "came",
                    "gave",
                    "got",
                    "won",
                    "lost",
                    "held",
                    "spoke",
                    "wrote",
                    "began",
                    "met",
                    "also",
                    "then",
                    "later",
                    "who",
                    "said",
                    "says",
                    "thinks",
                    "wants",
                    "seems",
                    "never",
                    "now",
                    "once",
                    "still",
                    "knows",
                    "knew",
                    "thought",
                    "ran",
                    "left",
                    "kept",
                    "led",
                    "put",
                    "sought",
                    "saw",
                    "set",
                    "fought",
                    "found",
                    "felt",
                    "stood",
                    "sat",
                    "are",
                    "were",
                    "have" -> true;
            default -> word.length() > 3 && word.endsWith("ed");
        };
    }

    private void vote(Actor actor, double salience) {
        Candidate candidate = candidate(actor);
        candidate.mentioned = Math.max(candidate.mentioned, salience);
        candidate.mentions++;
    }

    private Candidate candidate(Actor actor) {
        return candidates.computeIfAbsent(actor.actorId(), ignored -> new Candidate(actor));
    }

    private Resolution decide(String ruleId) {
        Candidate best = null;
        Candidate second = null;
        for (Candidate candidate : candidates.values()) {
            if (best == null || candidate.score() > best.score()) {
                second = best;
                best = candidate;
            } else if (second == null || candidate.score() > second.score()) {
                second = candidate;
            }
        }
        if (best == null || best.score() < ENOUGH) {
            return Resolution.unresolved("pronoun_without_antecedent", ruleId);
        }
        if (second != null && best.score() - second.score() < MARGIN) {
            return Resolution.unresolved("ambiguous_pronoun", ruleId);
        }
        return new Resolution(best.actor, "pronoun", ruleId);
    }

    /** Whether the actor of a source may be taken up by "he" or "she". */
    static boolean isSinglePerson(Actor actor, boolean plural) {
        return !plural
                && (actor.type() == ActorType.PERSON
                        || actor.type() == ActorType.UNNAMED
                        || actor.type() == ActorType.OFFICE);
    }
}
