package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.stance.ArgumentReader.Arguments;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordKinds;

/**
 * Finds where a document speaks of the claims: one look-up a token by its first word, more only where that hits. Belongs
 * to one engine: it caches by the words' numbers.
 */
final class ClaimMatcher {

    /** How many sentences back an actor or place may stand. */
    static final int NEAR = 5;

    /** How many tokens away from an event, in its sentence, a rival is looked for. */
    private static final int FARTHEST = 30;

    /**
     * A place where a claim's event, or an attitude to it, is named.
     *
     * @param first first token
     * @param end token after the last
     * @param agent what fills its agent; {@link Filler#SPEAKER}: it counts only where the claim is about who speaks
     *     ("we will withdraw")
     * @param theme likewise ("they attacked us")
     */
    record Mention(ClaimPattern pattern, int first, int end, Filler agent, Filler theme) {

        /** The word that carries the event. */
        Span head(Tokens tokens) {
            int head = pattern.headLast() ? end - 1 : first;
            return tokens.span(head, head + 1);
        }
    }

    private static final int EVENT = 1;
    private static final int NEIGHBOUR = 2;

    private final List<Claim> claims;
    private final Map<String, List<ClaimPattern>> byFirstWord = new HashMap<>();
    private final List<PhraseSet> actors = new ArrayList<>();
    private final List<PhraseSet> places = new ArrayList<>();
    private final List<PhraseSet> rivals = new ArrayList<>();
    private final ArgumentReader arguments;
    private final Set<String> neighbours = new HashSet<>();
    private final BitSet nearIsKnown = new BitSet();
    private final BitSet near = new BitSet();
    private int nearSentence;
    private final WordKinds kinds = new WordKinds(this::kindOf);

    /** The longest phrase of each claim that begins at a token, and where it ends. */
    private final ClaimPattern[] longest;

    private final int[] ends;
    private final BitSet begun = new BitSet();

    ClaimMatcher(List<Claim> claims, Inflection inflection) {
        this.claims = claims;
        this.longest = new ClaimPattern[claims.size()];
        this.ends = new int[claims.size()];
        this.arguments = new ArgumentReader(inflection);
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            actors.add(phrases(claim.actors()));
            places.add(phrases(claim.places()));
            rivals.add(phrases(claim.rivals()));
            for (Claim.EventWords events : claim.events()) {
                List<String> named = new ArrayList<>(claim.actors());
                named.removeAll(events.agents());
                Roles roles = new Roles(
                        new PhraseSet(named),
                        rivals.get(i),
                        new PhraseSet(events.agents()),
                        new PhraseSet(events.themes()),
                        new PhraseSet(events.links()),
                        Set.copyOf(events.explicit()));
                for (String phrase : events.verbs()) {
                    String[] words = phrase.split(" +");
                    add(i, events.polarity(), Double.NaN, false, phrase, roles, forms(words, 0, inflection));
                }
                for (String phrase : events.nouns()) {
                    String[] words = phrase.split(" +");
                    add(i, events.polarity(), Double.NaN, true, phrase, roles, forms(words, words.length - 1, null));
                }
            }
            for (Claim.Attitude attitude : claim.attitudes()) {
                for (String phrase : attitude.phrases()) {
                    add(i, 1, attitude.commitment(), false, phrase, null, forms(phrase.split(" +"), -1, null));
                }
            }
        }
    }

    /** The allowed forms of each word, null for a gap: the verb's or (without {@code inflection}) the noun's inflected. */
    private static List<Set<String>> forms(String[] words, int inflected, Inflection inflection) {
        List<Set<String>> forms = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("*")) {
                forms.add(null);
            } else if (i != inflected) {
                forms.add(Set.of(words[i]));
            } else {
                forms.add(
                        inflection == null
                                ? Set.of(words[i], Inflection.plural(words[i]))
                                : Set.copyOf(inflection.formsOfVerb(words[i]).keySet()));
            }
        }
        return Collections.unmodifiableList(forms);
    }

    private void add(
            int claim,
            int polarity,
            double attitude,
            boolean noun,
            String phrase,
            Roles roles,
            List<Set<String>> forms) {
        if (forms.get(0) == null) {
            throw new IllegalArgumentException(
                    "claim " + claims.get(claim).id() + ": a phrase cannot begin with '*': " + phrase);
        }
        String ruleId = "claim." + claims.get(claim).id() + "." + phrase.replace(' ', '-');
        ClaimPattern pattern = new ClaimPattern(claim, polarity, attitude, noun, forms, roles, ruleId);
        for (String form : forms.get(0)) {
            byFirstWord.computeIfAbsent(form, f -> new ArrayList<>(2)).add(pattern);
        }
    }

    private PhraseSet phrases(List<String> phrases) {
        PhraseSet set = new PhraseSet(phrases);
        neighbours.addAll(set.firstWords());
        return set;
    }

    private int kindOf(Word word) {
        return (byFirstWord.containsKey(word.lower()) ? EVENT : 0)
                | (neighbours.contains(word.lower()) ? NEIGHBOUR : 0);
    }

    /**
     * All mentions in order of their first token; of several that begin together and belong to one claim, the longest.
     * Attitudes only where the document names an event of their claim too.
     */
    List<Mention> find(Document document) {
        Tokens tokens = document.tokens();
        List<Mention> mentions = new ArrayList<>();
        nearSentence = -1;
        for (Sentence sentence : document.sentences()) {
            for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
                if ((kinds.of(tokens, token) & EVENT) != 0) {
                    findAt(document, sentence, token, mentions);
                }
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

    private void findAt(Document document, Sentence sentence, int first, List<Mention> mentions) {
        Tokens tokens = document.tokens();
        for (ClaimPattern pattern : byFirstWord.get(tokens.lower(first))) {
            int end = pattern.match(tokens, first, sentence.endToken());
            int claim = pattern.claim();
            boolean isFirst = !begun.get(claim);
            if (end >= 0 && (isFirst || end > ends[claim] || end == ends[claim] && pattern.isOfOthers())) {
                begun.set(claim);
                longest[claim] = pattern;
                ends[claim] = end;
            }
        }
        for (int claim = begun.nextSetBit(0); claim >= 0; claim = begun.nextSetBit(claim + 1)) {
            if (!longest[claim].isOfOthers() && isNear(document, sentence, claim)) {
                Mention mention = new Mention(longest[claim], first, ends[claim], Filler.OPEN, Filler.OPEN);
                addIfOfClaim(tokens, sentence, mention, mentions);
            }
        }
        begun.clear();
    }

    /** Leaves out what somebody else does, or what is done to something else. */
    private void addIfOfClaim(Tokens tokens, Sentence sentence, Mention mention, List<Mention> mentions) {
        ClaimPattern pattern = mention.pattern();
        if (pattern.isAttitude()) {
            if (!isOfRival(tokens, sentence, mention, clauseEnd(tokens, sentence, mention))) {
                mentions.add(mention);
            }
            return;
        }
        Arguments found =
                arguments.read(tokens, sentence, mention.first(), mention.end(), pattern.headLast(), pattern.roles());
        // Where the claim says whom it befalls, they are no rivals: "attacks on Ukrainian military positions".
        boolean victims =
                found.theme() == Filler.FITS && !places.get(pattern.claim()).isEmpty();
        int end = victims ? mention.end() : clauseEnd(tokens, sentence, mention);
        boolean known = found.agent() == Filler.FITS || !isOfRival(tokens, sentence, mention, end);
        if (!found.differ() && known && found.name(pattern.roles().explicit())) {
            mentions.add(new Mention(pattern, mention.first(), mention.end(), found.agent(), found.theme()));
        }
    }

    private static int clauseEnd(Tokens tokens, Sentence sentence, Mention mention) {
        int high = Math.min(sentence.endToken(), mention.end() + FARTHEST);
        return ArgumentReader.clauseEnd(tokens, mention.end(), high);
    }

    /** Whether the source of a statement may be whom "we" and "us" of a mention in it stand for. */
    boolean fitsSpeaker(Document document, Mention mention, Span source) {
        int claim = mention.pattern().claim();
        return (mention.agent() != Filler.SPEAKER
                        || names(document, source, actors.get(claim))
                        || isNameless(document, source))
                && (mention.theme() != Filler.SPEAKER || names(document, source, places.get(claim)));
    }

    private boolean names(Document document, Span source, PhraseSet phrases) {
        return source != null
                && holdsAny(
                        document.tokens(),
                        document.tokens().firstEndingAfter(source.begin()),
                        document.tokens().firstBeginningAt(source.end()),
                        phrases);
    }

    /** "he said", or no source at all. */
    private static boolean isNameless(Document document, Span source) {
        if (source == null) {
            return true;
        }
        Tokens tokens = document.tokens();
        int first = tokens.firstEndingAfter(source.begin());
        return tokens.firstBeginningAt(source.end()) == first + 1
                && FunctionWords.PRONOUNS.contains(tokens.lower(first));
    }

    /** Whether actors and places of a claim are named near; looked up once a sentence, however many events it holds. */
    private boolean isNear(Document document, Sentence sentence, int claim) {
        if (sentence.ordinal() != nearSentence) {
            nearSentence = sentence.ordinal();
            nearIsKnown.clear();
        }
        if (!nearIsKnown.get(claim)) {
            nearIsKnown.set(claim);
            near.set(
                    claim,
                    isNear(document, sentence, actors.get(claim)) && isNear(document, sentence, places.get(claim)));
        }
        return near.get(claim);
    }

    /** Whether one of the phrases stands in the sentence, the few before it, or the headline. */
    private boolean isNear(Document document, Sentence sentence, PhraseSet phrases) {
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

    /** Whether somebody else is named nearer to the event than whom the claim is about, in the clause that {@code end} ends. */
    private boolean isOfRival(Tokens tokens, Sentence sentence, Mention mention, int end) {
        int claim = mention.pattern().claim();
        if (rivals.get(claim).isEmpty()) {
            return false;
        }
        int low = Math.max(sentence.firstToken(), mention.first() - FARTHEST);
        int high = Math.min(sentence.endToken(), mention.end() + FARTHEST);
        int first = ArgumentReader.clauseBegin(tokens, mention.first(), low);
        int rival = holdsAny(tokens, mention.first(), mention.end(), rivals.get(claim))
                ? 0
                : distance(tokens, first, end, mention, rivals.get(claim));
        return rival < Integer.MAX_VALUE
                && rival <= distance(tokens, low, high, mention, actors.get(claim))
                && rival <= distance(tokens, low, high, mention, places.get(claim));
    }

    /** How many tokens before or after the mention the nearest phrase begins; the largest number where none does. */
    private int distance(Tokens tokens, int first, int end, Mention mention, PhraseSet phrases) {
        int nearest = Integer.MAX_VALUE;
        for (int i = first; i < end; i++) {
            boolean own = i >= mention.first() && i < mention.end();
            if (!own && beginsAny(tokens, i, phrases)) {
                nearest = Math.min(nearest, i < mention.first() ? mention.first() - i : i - mention.end() + 1);
            }
        }
        return nearest;
    }

    private boolean holdsAny(Tokens tokens, int first, int end, PhraseSet phrases) {
        for (int i = first; i < end; i++) {
            if (beginsAny(tokens, i, phrases)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAny(Tokens tokens, int at, PhraseSet phrases) {
        return (kinds.of(tokens, at) & NEIGHBOUR) != 0 && phrases.beginsAt(tokens, at);
    }
}
