package org.hedgerow.stance;

import java.io.Serializable;
import java.util.Locale;

/**
 * A claim in plain words, matched by the overlap of lemmas and synonyms.
 *
 * @param id derived from the words: {@code russian-forces-are-withdrawing}
 * @param statement the words
 */
public record FreeTextClaim(String id, String statement) implements Serializable {

    private static final int LONGEST_ID = 60;

    /** @throws IllegalArgumentException if {@code statement} has no letters */
    public static FreeTextClaim of(String statement) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < statement.length() && id.length() < LONGEST_ID; i++) {
            char c = Character.toLowerCase(statement.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                id.append(c);
            } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        while (!id.isEmpty() && id.charAt(id.length() - 1) == '-') {
            id.setLength(id.length() - 1);
        }
        if (id.isEmpty()) {
            throw new IllegalArgumentException("the claim '" + statement + "' has no words: write it as a sentence");
        }
        return new FreeTextClaim(id.toString().toLowerCase(Locale.ROOT), statement.strip());
    }
}
