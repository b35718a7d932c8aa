package org.hedgerow.actor;

import java.util.Arrays;
import java.util.Set;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/** What the registry and the word lists know about single words, looked up once a word. Belongs to one engine. */
final class WordTraits {

    /** Bits of {@link #bits}, above those of kinds: the yes-no traits. */
    static final long CAPITALIZED = 1L << 32;

    static final long BEGINS_NAME = 1L << 33;
    static final long BEGINS_TITLE = 1L << 34;
    static final long FIRST_NAME = 1L << 35;
    static final long WORD_LIKE = 1L << 36;

    /**
     * The traits of one word.
     *
     * @param kinds the kinds it is of, one bit each
     */
    record Traits(
            Word word,
            String key,
            boolean capitalized,
            boolean beginsName,
            boolean beginsTitle,
            boolean firstName,
            Sex sex,
            long kinds) {

        boolean is(Kind kind) {
            return WordTraits.is(kinds, kind);
        }
    }

    private final ActorRegistry registry;
    private Word[] words = new Word[1 << 12];
    private long[] bits = new long[1 << 12];
    private Traits[] traits = new Traits[1 << 12];

    WordTraits(ActorRegistry registry) {
        this.registry = registry;
    }

    /** Whether bits hold a kind. */
    static boolean is(long bits, Kind kind) {
        return (bits >>> kind.ordinal() & 1) != 0;
    }

    Traits of(Word word) {
        int id = word.id();
        return id < words.length && words[id] == word ? traits[id] : keep(word, id);
    }

    /** The kinds of a word and its yes-no traits, as bits: what most words are passed over by. */
    long bits(Word word) {
        int id = word.id();
        return id < words.length && words[id] == word ? bits[id] : bits(keep(word, id));
    }

    private Traits keep(Word word, int id) {
        Traits look = look(word);
        if (id < WordTable.OVERFLOW_ID) {
            if (id >= words.length) {
                int length = Math.max(words.length * 2, id + 1);
                words = Arrays.copyOf(words, length);
                bits = Arrays.copyOf(bits, length);
                traits = Arrays.copyOf(traits, length);
            }
            words[id] = word;
            bits[id] = bits(look);
            traits[id] = look;
        }
        return look;
    }

    private static long bits(Traits of) {
        return of.kinds()
                | (of.capitalized() ? CAPITALIZED : 0)
                | (of.beginsName() ? BEGINS_NAME : 0)
                | (of.beginsTitle() ? BEGINS_TITLE : 0)
                | (of.firstName() ? FIRST_NAME : 0)
                | (of.word().isWordLike() ? WORD_LIKE : 0);
    }

    private Traits look(Word word) {
        boolean wordLike = word.isWordLike();
        String key = wordLike ? NameKey.of(word.form()) : "";
        ActorWords words = registry.words();
        boolean capitalized = wordLike && word.isCapitalized();
        Sex sex = capitalized ? words.firstName(key) : null;
        if (sex == null && capitalized && word.form().indexOf('-') > 0) {
            sex = words.firstName(
                    NameKey.of(word.form().substring(0, word.form().indexOf('-'))));
        }
        return new Traits(
                word,
                key,
                capitalized,
                capitalized && !key.isEmpty() && registry.names().mayBegin(key),
                wordLike && words.titles().mayBegin(word.lower()),
                sex != null,
                sex == null ? Sex.UNKNOWN : sex,
                kinds(words.kinds(word.lower())));
    }

    private static long kinds(Set<Kind> kinds) {
        long bits = 0;
        for (Kind kind : kinds) {
            bits |= 1L << kind.ordinal();
        }
        return bits;
    }
}
