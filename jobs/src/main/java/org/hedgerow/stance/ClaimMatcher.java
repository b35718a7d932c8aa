package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * Finds where a document speaks of the claims: one look-up a token by its first word, more only where that hits. Belongs
 * to one engine: it caches by {@link Word#id}.
 */
final class ClaimMatcher {

    /** How many sentences back an actor or place may stand. */
    static final int NEAR = 5;

    /**
     * A place where a claim's event, or an attitude to it, is named.
     *
     * @param first first token
     * @param end token after the last
     */
    record Mention(ClaimPattern pattern, int first, int end) {

        /** The word that carries the event. */
        Span head(Tokens tokens) {
            int head = pattern.headLast() ? end - 1 : first;
            return tokens.span(head, head + 1);
        }
    }

    private static final int MOST_CACHED = 1 << 19;
    private static final byte UNKNOWN = 0;
    private static final byte NOTHING = 1;
    private static final byte EVENT = 2;
    private static final byte NEIGHBOUR = 4;

    private final List<Claim> claims;
    private final Map<String, List<ClaimPattern>> byFirstWord = new HashMap<>();
    private final List<Map<String, List<String[]>>> actors = new ArrayList<>();
    private final List<Map<String, List<String[]>>> places = new ArrayList<>();
    private final List<Map<String, List<String[]>>> rivals = new ArrayList<>();
    private final Set<String> neighbours = new HashSet<>();
    private byte[] kinds = new byte[1 << 12];

    ClaimMatcher(List<Claim> claims, Inflection inflection) {
        this.claims = claims;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            for (Claim.EventWords events : claim.events()) {
                for (String phrase : events.verbs()) {
                    add(i, events.polarity(), Double.NaN, phrase, inflection, true, false);
                }
                for (String phrase : events.nouns()) {
                    add(i, events.polarity(), Double.NaN, phrase, inflection, false, true);
                }
            }
            for (Claim.Attitude attitude : claim.attitudes()) {
                for (String phrase : attitude.phrases()) {
                    add(i, 1, attitude.commitment(), phrase, inflection, false, false);
                }
            }
            actors.add(phrases(claim.actors()));
            places.add(phrases(claim.places()));
            rivals.add(phrases(claim.rivals()));
        }
    }

    private void add(
            int claim,
            int polarity,
            double attitude,
            String phrase,
            Inflection inflection,
            boolean verb,
            boolean noun) {
        String[] words = phrase.split(" +");
        List<Set<String>> forms = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("*")) {
                forms.add(null);
            } else if (verb && i == 0) {
                forms.add(Set.copyOf(inflection.formsOfVerb(words[i]).keySet()));
            } else if (noun && i == words.length - 1) {
                forms.add(Set.of(words[i], Inflection.plural(words[i])));
            } else {
                forms.add(Set.of(words[i]));
            }
        }
        if (forms.get(0) == null) {
            throw new IllegalArgumentException(
                    "claim " + claims.get(claim).id() + ": a phrase cannot begin with '*': " + phrase);
        }
        ClaimPattern pattern = new ClaimPattern(
                claim,
                polarity,
                attitude,
                noun,
                Collections.unmodifiableList(forms),
                "claim." + claims.get(claim).id() + "." + phrase.replace(' ', '-'));
        for (String form : forms.get(0)) {
            byFirstWord.computeIfAbsent(form, f -> new ArrayList<>(2)).add(pattern);
        }
    }

    private Map<String, List<String[]>> phrases(List<String> phrases) {
        Map<String, List<String[]>> byFirst = new HashMap<>();
        for (String phrase : phrases) {
            String[] words = phrase.split(" +");
            byFirst.computeIfAbsent(words[0], w -> new ArrayList<>(1)).add(words);
            neighbours.add(words[0]);
        }
        return byFirst;
    }

    private byte kind(Word word) {
        int id = word.id();
        if (id >= MOST_CACHED) {
            return kindOf(word.lower());
        }
        if (id >= kinds.length) {
            kinds = Arrays.copyOf(kinds, Math.max(id + 1, kinds.length * 2));
        }
        byte kind = kinds[id];
        if (kind == UNKNOWN) {
            kind = kindOf(word.lower());
            kinds[id] = kind;
        }
        return kind;
    }

    private byte kindOf(String word) {
        return (byte)
                (NOTHING | (byFirstWord.containsKey(word) ? EVENT : 0) | (neighbours.contains(word) ? NEIGHBOUR : 0));
    }

    /**
     * All mentions in order of their first token; of several that begin together and belong to one claim, the longest.
     * Attitudes only where the document names an event of their claim too.
     */
    List<Mention> find(Document document) {
        Tokens tokens = document.tokens();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if ((kind(tokens.word(i)) & EVENT) != 0) {
                findAt(document, i, mentions);
            }
        }
        BitSet named = new BitSet(claims.size());
        for (Mention mention : mentions) {
            if (!mention.pattern().isAttitude()) {
                named.set(mention.pattern().claim());
            }
        }
        mentions.removeIf(mention -> !named.get(mention.pattern().claim()));
        return mentions;
    }

    private void findAt(Document document, int first, List<Mention> mentions) {
        Sentence sentence = document.sentenceOfToken(first);
        Map<Integer, Mention> longest = new HashMap<>();
        for (ClaimPattern pattern : byFirstWord.get(document.tokens().lower(first))) {
            int end = pattern.match(document.tokens(), first, sentence.endToken());
            Mention before = longest.get(pattern.claim());
            if (end >= 0 && (before == null || end > before.end())) {
                longest.put(pattern.claim(), new Mention(pattern, first, end));
            }
        }
        longest.values().stream()
                .filter(mention -> isNear(
                                document, sentence, actors.get(mention.pattern().claim()))
                        && isNear(
                                document, sentence, places.get(mention.pattern().claim()))
                        && !isOfRival(document.tokens(), sentence, mention))
                .forEach(mentions::add);
    }

    /** Whether one of the phrases stands in the sentence, the few before it, or the headline. */
    private boolean isNear(Document document, Sentence sentence, Map<String, List<String[]>> phrases) {
        if (phrases.isEmpty()) {
            return true;
        }
        int back = document.article().linesAreIndependent() ? 0 : NEAR;
        for (int i = sentence.ordinal(); i >= Math.max(0, sentence.ordinal() - back); i--) {
            Sentence near = document.sentences().get(i);
            if (holdsAny(document.tokens(), near.firstToken(), near.endToken(), phrases)) {
                return true;
            }
        }
        Sentence headline = document.sentences().get(0);
        return back > 0
                && headline.kind() == SentenceKind.HEADLINE
                && holdsAny(document.tokens(), headline.firstToken(), headline.endToken(), phrases);
    }

    /** Whether somebody else is named nearer to the event than whom the claim is about, within the sentence. */
    private boolean isOfRival(Tokens tokens, Sentence sentence, Mention mention) {
        int claim = mention.pattern().claim();
        if (rivals.get(claim).isEmpty()) {
            return false;
        }
        int rival = holdsAny(tokens, mention.first(), mention.end(), rivals.get(claim))
                ? 0
                : distance(tokens, sentence, mention, rivals.get(claim));
        return rival < distance(tokens, sentence, mention, actors.get(claim))
                && rival < distance(tokens, sentence, mention, places.get(claim));
    }

    /** How many tokens before or after the mention the nearest phrase begins; the largest number where none does. */
    private int distance(Tokens tokens, Sentence sentence, Mention mention, Map<String, List<String[]>> phrases) {
        int nearest = Integer.MAX_VALUE;
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            boolean own = i >= mention.first() && i < mention.end();
            if (!own && beginsAny(tokens, i, phrases)) {
                nearest = Math.min(nearest, i < mention.first() ? mention.first() - i : i - mention.end() + 1);
            }
        }
        return nearest;
    }

    private boolean holdsAny(Tokens tokens, int first, int end, Map<String, List<String[]>> phrases) {
        for (int i = first; i < end; i++) {
            if (beginsAny(tokens, i, phrases)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAny(Tokens tokens, int at, Map<String, List<String[]>> phrases) {
        if ((kind(tokens.word(at)) & NEIGHBOUR) == 0) {
            return false;
        }
        for (String[] words : phrases.getOrDefault(tokens.lower(at), List.of())) {
            int word = 1;
            while (word < words.length && tokens.is(at + word, words[word])) {
                word++;
            }
            if (word == words.length) {
                return true;
            }
        }
        return false;
    }
}
