package org.hedgerow.actor;

import java.util.Set;
import org.hedgerow.actor.ActorWords.Kind;

/** Finds what a relative clause hangs on: in "the envoy, who said so" the envoy. */
final class RelativeClause {

    private static final int LONGEST = 12;

    /** Words that end the noun phrase before a relative pronoun when one looks back. */
    private static final Set<String> LINKS = Set.of(
            "of", "for", "to", "by", "with", "from", "in", "on", "at", "and", "but", "or", "about", "than", "as",
            "said", "says", "told", "when", "while", "because", "if", "not");

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may",
            "might", "does", "did");

    private final Scene scene;

    RelativeClause(Scene scene) {
        this.scene = scene;
    }

    /** Tokens of the noun phrase. */
    record Antecedent(int begin, int end) {}

    static boolean isPronoun(String word) {
        return switch (word) {
            case "who", "whom", "which", "that", "whose" -> true;
            default -> false;
        };
    }

    /** The name or the noun before a relative pronoun; null where none stands there that can speak. */
    Antecedent before(int pronoun) {
        int first = scene.sentence(pronoun).firstToken();
        int end = pronoun;
        while (end > first
                && !scene.tokens().word(end - 1).isWordLike()
                && !scene.tokens().isClitic(end - 1)) {
            end--;
        }
        boolean comma = end < pronoun;
        int begin = end;
        while (begin > first && end - begin < LONGEST && !isBarrier(begin - 1, comma)) {
            Mention mention = scene.mentions().at(begin - 1);
            begin = mention == null ? begin - 1 : mention.titleBegin();
        }
        return begin < end && maySpeak(begin, end) ? new Antecedent(begin, end) : null;
    }

    /** Whether it is a name, a plural, or an article's noun. */
    private boolean maySpeak(int begin, int end) {
        return scene.mentions().at(end - 1) != null
                || SourcePhrase.isDeterminer(scene.tokens().lower(begin))
                || scene.is(end - 1, Kind.PLURAL)
                || scene.is(end - 1, Kind.VAGUE)
                || SourcePhrase.endsLikePlural(scene.tokens().lower(end - 1));
    }

    private boolean isBarrier(int token, boolean acrossComma) {
        String word = scene.tokens().lower(token);
        boolean verb = word.length() > 3 && word.endsWith("ed") || AUXILIARIES.contains(word);
        return !scene.tokens().word(token).isWordLike()
                || verb
                || LINKS.contains(word)
                || acrossComma && scene.tokens().is(token, ",");
    }
}
