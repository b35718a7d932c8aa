package org.hedgerow.actor;

import java.util.Arrays;
import java.util.Set;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.actor.ActorWords.Title;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * What the registry and the word lists know about single words, looked up once a word and kept by its number. Belongs to
 * one engine: all words come from one table.
 */
final class WordTraits {

    /** Bits of {@link #bits}, above those of kinds: the yes-no traits. */
    static final long CAPITALIZED = 1L << 32;

    static final long BEGINS_NAME = 1L << 33;
    static final long BEGINS_TITLE = 1L << 34;
    static final long FIRST_NAME = 1L << 35;
    static final long WORD_LIKE = 1L << 36;
    static final long ONE_CHARACTER = 1L << 37;

    /** Of words that were looked up. */
    private static final long KNOWN = 1L << 63;

    /**
     * The traits of one word.
     *
     * @param nameSymbol its key's number in the trie of names
     * @param titleSymbol its number in the trie of titles
     * @param kinds the kinds it is of, one bit each
     */
    record Traits(
            Word word,
            String key,
            boolean capitalized,
            int nameSymbol,
            boolean beginsName,
            int titleSymbol,
            boolean beginsTitle,
            boolean firstName,
            Sex sex,
            long kinds) {

        boolean is(Kind kind) {
            return WordTraits.is(kinds, kind);
        }
    }

    private final ActorRegistry registry;
    private long[] bits = new long[1 << 12];
    private Traits[] traits = new Traits[bits.length];

    /** Two numbers a word: its symbols in the tries of names and of titles. */
    private int[] symbols = new int[2 * bits.length];

    WordTraits(ActorRegistry registry) {
        this.registry = registry;
    }

    /** Whether bits hold a kind. */
    static boolean is(long bits, Kind kind) {
        return (bits >>> kind.ordinal() & 1) != 0;
    }

    Traits of(Tokens tokens, int token) {
        int id = tokens.id(token);
        return isKnown(id) ? traits[id] : learn(tokens.word(token), id);
    }

    /** The kinds of a word and its yes-no traits, as bits: what most words are passed over by. */
    long bits(Tokens tokens, int token) {
        int id = tokens.id(token);
        return isKnown(id) ? bits[id] : bits(learn(tokens.word(token), id));
    }

    private int nameSymbol(Tokens tokens, int token) {
        int id = tokens.id(token);
        return isKnown(id) ? symbols[2 * id] : learn(tokens.word(token), id).nameSymbol();
    }

    private int titleSymbol(Tokens tokens, int token) {
        int id = tokens.id(token);
        return isKnown(id) ? symbols[2 * id + 1] : learn(tokens.word(token), id).titleSymbol();
    }

    private boolean isKnown(int id) {
        return id < bits.length && bits[id] != 0;
    }

    /** The registry's name that begins at {@code from} and lies before {@code end}, longest first; or null. */
    PhraseTrie.Match<Alias> nameAt(Tokens tokens, int from, int end) {
        return registry.names().longestAt(from, end, index -> nameSymbol(tokens, index));
    }

    /** The title that begins at {@code from} and lies before {@code end}, longest first; or null. */
    PhraseTrie.Match<Title> titleAt(Tokens tokens, int from, int end) {
        return registry.words().titles().longestAt(from, end, index -> titleSymbol(tokens, index));
    }

    private Traits learn(Word word, int id) {
        Traits look = look(word);
        if (id < WordTable.OVERFLOW_ID) {
            if (id >= bits.length) {
                int length = Integer.highestOneBit(id) * 2;
                bits = Arrays.copyOf(bits, length);
                traits = Arrays.copyOf(traits, length);
                symbols = Arrays.copyOf(symbols, 2 * length);
            }
            bits[id] = bits(look);
            traits[id] = look;
            symbols[2 * id] = look.nameSymbol();
            symbols[2 * id + 1] = look.titleSymbol();
        }
        return look;
    }

    private static long bits(Traits of) {
        return KNOWN
                | of.kinds()
                | (of.capitalized() ? CAPITALIZED : 0)
                | (of.beginsName() ? BEGINS_NAME : 0)
                | (of.beginsTitle() ? BEGINS_TITLE : 0)
                | (of.firstName() ? FIRST_NAME : 0)
                | (of.word().isWordLike() ? WORD_LIKE : 0)
                | (of.word().form().length() == 1 ? ONE_CHARACTER : 0);
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
        int nameSymbol = key.isEmpty() ? PhraseTrie.NO_SYMBOL : registry.names().symbol(key);
        int titleSymbol = words.titles().symbol(word.lower());
        return new Traits(
                word,
                key,
                capitalized,
                nameSymbol,
                capitalized && registry.names().mayBegin(nameSymbol),
                titleSymbol,
                wordLike && words.titles().mayBegin(titleSymbol),
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
