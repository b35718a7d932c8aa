package org.hedgerow.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hedgerow.text.Actor;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;

/** One document while its sources are resolved: its names, its quotations, and who has spoken so far. */
final class Scene {

    /**
     * A source resolved earlier in the text.
     *
     * @param token its first token
     * @param sex of the speaker, as far as known
     * @param plural whether "they" may go on from it
     * @param person whether "he" or "she" may
     */
    record Speaker(int token, Actor actor, Sex sex, boolean plural, boolean person) {}

    private final Document document;
    private final Mentions mentions;
    private final ActorRegistry registry;
    private final WordTraits traits;
    private final BitSet quoted = new BitSet();
    private final int[] narrated;
    private LowerCaseWords lowerCaseWords;
    private final List<Speaker> speakers = new ArrayList<>();

    Scene(Document document, List<Quotation> quotations, Mentions mentions, ActorRegistry registry, WordTraits traits) {
        this.document = document;
        this.mentions = mentions;
        this.registry = registry;
        this.traits = traits;
        for (Quotation quotation : quotations) {
            if (quotation.speech()) {
                int from = tokens().firstEndingAfter(quotation.span().begin());
                quoted.set(
                        from,
                        Math.max(
                                from, tokens().firstBeginningAt(quotation.span().end())));
            }
        }
        this.narrated = countNarrated();
    }

    /** How many of the sentences before each one are not wholly inside quotations. */
    private int[] countNarrated() {
        int[] counts = new int[document.sentences().size()];
        for (int i = 1; i < counts.length; i++) {
            Sentence before = document.sentences().get(i - 1);
            int open = quoted.nextClearBit(before.firstToken());
            counts[i] = counts[i - 1] + (open < before.endToken() ? 1 : 0);
        }
        return counts;
    }

    /** The distance of two sentences, those not counted that only continue a quotation. */
    int distance(Sentence earlier, Sentence later) {
        return narrated[later.ordinal()] - narrated[earlier.ordinal()];
    }

    Document document() {
        return document;
    }

    Tokens tokens() {
        return document.tokens();
    }

    Mentions mentions() {
        return mentions;
    }

    ActorRegistry registry() {
        return registry;
    }

    WordTraits.Traits traits(int token) {
        return traits.of(tokens(), token);
    }

    /** The day by which offices are looked up, or null. */
    LocalDate day() {
        return document.article().publishedDate();
    }

    /** Whether the word of the token stands elsewhere in the document without a capital. */
    boolean isAlsoLowerCase(int token) {
        if (lowerCaseWords == null) {
            lowerCaseWords = new LowerCaseWords(tokens());
        }
        return lowerCaseWords.hold(tokens().word(token));
    }

    boolean isQuoted(int token) {
        return quoted.get(token);
    }

    Sentence sentence(int token) {
        return document.sentenceOfToken(token);
    }

    /** Whether a pronoun at {@code token} may refer to something at {@code earlier}. */
    boolean sameDiscourse(int earlier, int token) {
        return !document.article().linesAreIndependent()
                || sentence(earlier).paragraph() == sentence(token).paragraph();
    }

    /** As far as the registry or the document tells. */
    Sex sexOf(Actor actor) {
        RegistryEntry entry = registry.entry(actor.actorId());
        if (entry != null) {
            return entry.sex();
        }
        for (Entity entity : mentions.people().all()) {
            if (entity.actor().equals(actor)) {
                return entity.sex();
            }
        }
        return Sex.UNKNOWN;
    }

    void spoke(Speaker speaker) {
        speakers.add(speaker);
    }

    /** In the order in which they were resolved. */
    List<Speaker> speakers() {
        return speakers;
    }

    /** The phrase of the lexicon that begins at {@code from} and lies before {@code end}, longest first; or null. */
    PhraseTrie.Match<ActorWords.Title> titleAt(int from, int end) {
        return has(from, WordTraits.BEGINS_TITLE) ? traits.titleAt(tokens(), from, end) : null;
    }

    boolean is(int token, ActorWords.Kind kind) {
        return WordTraits.is(traits.bits(tokens(), token), kind);
    }

    private boolean has(int token, long trait) {
        return (traits.bits(tokens(), token) & trait) != 0;
    }

    /** The text of tokens as one line. */
    String textOf(int begin, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = begin; i < end; i++) {
            boolean glued = i == begin || tokens().begin(i) == tokens().end(i - 1);
            text.append(glued ? "" : " ").append(tokens().word(i).form());
        }
        return text.toString();
    }
}
