package org.hedgerow.text;

import java.util.Locale;

/**
 * One distinct surface form with everything about it that does not depend on where it stands, computed once. Interned
 * by a {@link WordTable}: within one table equal forms are the same object.
 */
public final class Word {

    /** The kinds of surface that rules and features ask for. */
    public enum Shape {
        LOWER,
        CAPITALIZED,
        UPPER,
        MIXED,
        NUMBER,
        DOUBLE_QUOTE,
        SINGLE_QUOTE,
        PUNCTUATION
    }

    private final String form;
    private final String lower;
    private final int id;
    private final Shape shape;
    private final long hash;
    private final long power;
    private final long suffix2Hash;
    private final long suffix3Hash;

    Word(String form, int id) {
        this.form = form;
        this.id = id;
        this.lower = fold(form);
        this.shape = shapeOf(form);
        this.hash = FeatureHash.of(lower);
        this.power = FeatureHash.power(lower.length());
        this.suffix2Hash = FeatureHash.of(lower.substring(Math.max(0, lower.length() - 2)));
        this.suffix3Hash = FeatureHash.of(lower.substring(Math.max(0, lower.length() - 3)));
    }

    /** Lower case, apostrophes made straight: the form under which lexicons list words. */
    public static String fold(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        return lower.indexOf('\u2019') < 0 && lower.indexOf('\u2018') < 0
                ? lower
                : lower.replace('\u2019', '\'').replace('\u2018', '\'');
    }

    private static Shape shapeOf(String form) {
        boolean letter = false;
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isLetter(c)) {
                letter = true;
                if (Character.isUpperCase(c)) {
                    upper = true;
                } else {
                    lower = true;
                }
            } else if (Character.isDigit(c)) {
                digit = true;
            }
        }
        if (letter) {
            if (!upper) {
                return Shape.LOWER;
            }
            if (!lower) {
                return form.length() == 1 ? Shape.CAPITALIZED : Shape.UPPER;
            }
            return Character.isUpperCase(form.charAt(0)) ? capitalizedOrMixed(form) : Shape.MIXED;
        }
        if (digit) {
            return Shape.NUMBER;
        }
        return switch (form) {
            case "\"", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "``", "''", "\u201f" -> Shape.DOUBLE_QUOTE;
            case "'", "\u2018", "\u2019", "`", "\u2039", "\u203a", "\u201a" -> Shape.SINGLE_QUOTE;
            default -> Shape.PUNCTUATION;
        };
    }

    private static Shape capitalizedOrMixed(String form) {
        for (int i = 1; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i)) && Character.isLetter(form.charAt(i - 1))) {
                return Shape.MIXED;
            }
        }
        return Shape.CAPITALIZED;
    }

    /** The form as it stands in the text. */
    public String form() {
        return form;
    }

    /** See {@link #fold}. */
    public String lower() {
        return lower;
    }

    /** Dense number of this form in its table, from 0: an index for per-engine caches. */
    public int id() {
        return id;
    }

    public Shape shape() {
        return shape;
    }

    /** {@link FeatureHash} of {@link #lower}. */
    public long hash() {
        return hash;
    }

    /** {@link FeatureHash#power} of the length of {@link #lower}. */
    public long power() {
        return power;
    }

    public long suffix2Hash() {
        return suffix2Hash;
    }

    public long suffix3Hash() {
        return suffix3Hash;
    }

    /** Whether it begins with an upper-case letter. */
    public boolean isCapitalized() {
        return Character.isUpperCase(form.charAt(0));
    }

    /** Whether it holds a letter or a digit. */
    public boolean isWordLike() {
        return switch (shape) {
            case LOWER, CAPITALIZED, UPPER, MIXED, NUMBER -> true;
            case DOUBLE_QUOTE, SINGLE_QUOTE, PUNCTUATION -> false;
        };
    }

    public boolean is(String lowerForm) {
        return lower.equals(lowerForm);
    }

    @Override
    public String toString() {
        return form;
    }
}
