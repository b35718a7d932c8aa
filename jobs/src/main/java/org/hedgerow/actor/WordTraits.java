package org.hedgerow.actor;

import java.util.Set;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.text.Word;

/** What the registry and the word lists know about single words, looked up once a word. Belongs to one engine. */
final class WordTraits {

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
            return (kinds >>> kind.ordinal() & 1) != 0;
        }
    }

    private final ActorRegistry registry;
    private Traits[] cache = new Traits[1 << 12];

    WordTraits(ActorRegistry registry) {
        this.registry = registry;
    }

    Traits of(Word word) {
        int id = word.id();
        if (id < cache.length && cache[id] != null && cache[id].word() == word) {
            return cache[id];
        }
        Traits traits = look(word);
        if (id < 1 << 19) {
            if (id >= cache.length) {
                cache = java.util.Arrays.copyOf(cache, Math.max(cache.length * 2, id + 1));
            }
            cache[id] = traits;
        }
        return traits;
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
                bits(words.kinds(word.lower())));
    }

    private static long bits(Set<Kind> kinds) {
        long bits = 0;
        for (Kind kind : kinds) {
            bits |= 1L << kind.ordinal();
        }
        return bits;
    }
}
