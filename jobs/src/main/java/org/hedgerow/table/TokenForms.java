package org.hedgerow.table;

import java.util.Arrays;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * The tokens of a sentence as Spark NLP's Tokenizer gives them: clitics joined to the word before. Most are words that come
 * again and again, which a column tells apart by their numbers without looking at them.
 */
public final class TokenForms {

    /** See {@link #id}. */
    public static final int NO_WORD = -1;

    /** Each a {@link Word}, or a text where tokens are joined. */
    private final Object[] forms;

    private final int[] ids;
    private final int size;

    public TokenForms(Document document, Sentence sentence) {
        Tokens tokens = document.tokens();
        forms = new Object[sentence.tokenCount()];
        ids = new int[forms.length];
        int count = 0;
        int token = sentence.firstToken();
        while (token < sentence.endToken()) {
            int last = token + 1;
            while (last < sentence.endToken() && tokens.isClitic(last)) {
                last++;
            }
            boolean joined = last > token + 1;
            ids[count] = joined ? NO_WORD : tokens.id(token);
            forms[count++] = joined ? tokens.span(token, last).in(document.text()) : tokens.word(token);
            token = last;
        }
        size = count;
    }

    public int size() {
        return size;
    }

    /** {@link Word#id} of a form that is a word, {@link #NO_WORD} where it is made of several tokens. */
    public int id(int index) {
        return ids[index];
    }

    /** The word at a place where {@link #id} is one. */
    public Word word(int index) {
        return (Word) forms[index];
    }

    /** The form as it stands in the text. */
    public String form(int index) {
        return forms[index].toString();
    }

    /** All forms. */
    public Object[] toArray() {
        return Arrays.stream(forms, 0, size).map(Object::toString).toArray();
    }
}
