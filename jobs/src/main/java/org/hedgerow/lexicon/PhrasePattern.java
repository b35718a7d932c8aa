package org.hedgerow.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A phrase as lexicons write it, read into a sequence of elements. Elements are separated by blanks:
 *
 * <pre>
 * word          the folded form itself; n't and 's are elements of their own, as they are tokens
 * one|two       any of these elements
 * ~suggest      any form of the verb
 * &lt;be>          any word of a {@linkplain WordClasses word class}
 * #             a number in figures
 * &lt;Name>        any capitalized word
 * *3            up to three words of any kind, but no punctuation
 * (very)        the element, or elements up to the closing parenthesis, may be absent
 * [cue]         what the square brackets hold is the match; the rest is context that must be there
 * ^             the beginning of the sentence, before any word; quotation marks and dashes may stand between
 * </pre>
 */
final class PhrasePattern {

    /** One place in a phrase. */
    record Element(Kind kind, List<String> symbols, int length) {}

    /** What may stand at a place. */
    enum Kind {
        SYMBOLS,
        GAP,
        CUE_BEGIN,
        CUE_END,
        SENTENCE_BEGIN
    }

    private PhrasePattern() {}

    /**
     * All sequences that the pattern stands for: one for each choice of optional parts.
     *
     * @throws IllegalArgumentException saying what is wrong with the pattern
     */
    static List<List<Element>> read(String pattern) {
        List<List<Element>> sequences = new ArrayList<>();
        expand(tokenize(pattern), 0, new ArrayList<>(), sequences, pattern);
        for (List<Element> sequence : sequences) {
            check(sequence, pattern);
        }
        return sequences;
    }

    private static List<String> tokenize(String pattern) {
        List<String> parts = new ArrayList<>();
        for (String part : pattern.strip().split("\\s+")) {
            int begin = 0;
            while (begin < part.length() && "([".indexOf(part.charAt(begin)) >= 0) {
                parts.add(part.substring(begin, begin + 1));
                begin++;
            }
            int end = part.length();
            while (end > begin && ")]".indexOf(part.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > begin) {
                parts.add(part.substring(begin, end));
            }
            for (int i = end; i < part.length(); i++) {
                parts.add(part.substring(i, i + 1));
            }
        }
        return parts;
    }

    private static void expand(
            List<String> parts, int at, List<Element> prefix, List<List<Element>> sequences, String pattern) {
        for (int i = at; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.equals("(")) {
                int close = closing(parts, i, pattern);
                expand(parts, close + 1, new ArrayList<>(prefix), sequences, pattern);
                List<String> unfolded = new ArrayList<>(parts.subList(i + 1, close));
                unfolded.addAll(parts.subList(close + 1, parts.size()));
                expand(unfolded, 0, prefix, sequences, pattern);
                return;
            }
            prefix.add(element(part, pattern));
        }
        sequences.add(prefix);
    }

    private static int closing(List<String> parts, int open, String pattern) {
        int depth = 0;
        for (int i = open; i < parts.size(); i++) {
            depth += parts.get(i).equals("(") ? 1 : parts.get(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("'" + pattern + "': a parenthesis is not closed");
    }

    private static Element element(String part, String pattern) {
        if (part.equals("[")) {
            return new Element(Kind.CUE_BEGIN, List.of(), 0);
        }
        if (part.equals("]")) {
            return new Element(Kind.CUE_END, List.of(), 0);
        }
        if (part.equals("^")) {
            return new Element(Kind.SENTENCE_BEGIN, List.of(), 0);
        }
        if (part.length() > 1 && part.charAt(0) == '*') {
            int length = part.charAt(1) - '0';
            if (part.length() != 2 || length < 1 || length > 9) {
                throw new IllegalArgumentException("'" + pattern + "': a gap is written *1 … *9, found " + part);
            }
            return new Element(Kind.GAP, List.of(), length);
        }
        List<String> symbols = List.of(part.split("\\|", -1));
        for (String symbol : symbols) {
            boolean isClass = symbol.startsWith("<") && symbol.length() > 1;
            if (symbol.isEmpty() || !isClass && !symbol.equals(symbol.toLowerCase(Locale.ROOT)) || symbol.equals(")")) {
                throw new IllegalArgumentException("'" + pattern + "': '" + symbol + "' is no folded word");
            }
            if (!isClass && symbol.length() > 3 && (symbol.endsWith("n't") || symbol.endsWith("'s"))) {
                throw new IllegalArgumentException("'" + pattern + "': write the clitic of '" + symbol
                        + "' as an element of its own, for it is a token");
            }
        }
        return new Element(Kind.SYMBOLS, symbols, 1);
    }

    private static void check(List<Element> sequence, String pattern) {
        long begins = sequence.stream().filter(e -> e.kind() == Kind.CUE_BEGIN).count();
        long ends = sequence.stream().filter(e -> e.kind() == Kind.CUE_END).count();
        List<Kind> words = sequence.stream()
                .map(Element::kind)
                .filter(kind -> kind == Kind.SYMBOLS || kind == Kind.GAP)
                .toList();
        int begin = kinds(sequence).indexOf(Kind.CUE_BEGIN);
        int end = kinds(sequence).indexOf(Kind.CUE_END);
        if (begins > 1 || begins != ends || begins == 1 && end < begin + 2) {
            throw new IllegalArgumentException("'" + pattern + "': mark one cue by [ and ], with a word in it");
        }
        if (words.isEmpty() || words.get(0) == Kind.GAP || words.get(words.size() - 1) == Kind.GAP) {
            throw new IllegalArgumentException("'" + pattern + "': a phrase begins and ends with a word, not a gap");
        }
        if (kinds(sequence).lastIndexOf(Kind.SENTENCE_BEGIN) > 0) {
            throw new IllegalArgumentException("'" + pattern + "': ^ stands at the beginning");
        }
    }

    private static List<Kind> kinds(List<Element> sequence) {
        return sequence.stream().map(Element::kind).toList();
    }
}
