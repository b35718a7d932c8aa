package org.hedgerow.attribution;

import java.util.Arrays;
import java.util.function.Function;
import org.hedgerow.text.Word;

/**
 * Something found out once a word and kept by {@link Word#id}. Belongs to one engine; a word whose number another word
 * took is asked for again.
 *
 * @param <T> what is kept
 */
final class PerWord<T> {

    private final Function<Word, T> source;
    private Word[] words = new Word[1 << 10];
    private Object[] values = new Object[1 << 10];

    PerWord(Function<Word, T> source) {
        this.source = source;
    }

    T of(Word word) {
        return of(word, word.id());
    }

    /**
     * What is kept of a word, without looking at the word where it is known.
     *
     * @param id its {@link Word#id}
     */
    @SuppressWarnings("unchecked")
    T of(Word word, int id) {
        if (id < words.length && words[id] == word) {
            return (T) values[id];
        }
        return keep(word, id);
    }

    private T keep(Word word, int id) {
        if (id >= words.length) {
            words = Arrays.copyOf(words, Math.max(id + 1, words.length * 2));
            values = Arrays.copyOf(values, words.length);
        }
        T value = source.apply(word);
        words[id] = word;
        values[id] = value;
        return value;
    }
}
