package org.hedgerow.hedge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hedgerow.text.Word;

/**
 * What a word is to the learned decision, as bits: looked up once a word and kept by {@link Word#id}. Belongs to one
 * engine.
 */
final class WordSigns {

    static final int QUOTE = 1;
    static final int CONDITION = 1 << 1;
    static final int QUESTION = 1 << 2;
    static final int REPORTING = 1 << 3;
    static final int NEGATION = 1 << 4;
    static final int TO = 1 << 5;
    static final int THAT = 1 << 6;
    static final int COMMA = 1 << 7;
    static final int SEMICOLON = 1 << 8;
    static final int ANNOUNCING = 1 << 9;
    static final int PLAN = 1 << 10;
    static final int SO = 1 << 11;
    static final int SUBORDINATOR = 1 << 12;
    static final int AND = 1 << 13;
    static final int PAST = 1 << 14;
    static final int PRESENT = 1 << 15;
    static final int YEAR = 1 << 16;
    static final int GOVERNOR = 1 << 17;
    static final int AUXILIARY = 1 << 18;
    static final int WOULD = 1 << 19;
    static final int SUPPOSITION = 1 << 20;
    static final int POSSIBILITY = 1 << 21;

    /** From this bit on the number of a marker, one more than its place in {@link #MARKERS}; 0 for other words. */
    static final int MARKER_SHIFT = 24;

    /** What tells something about a candidate wherever in the sentence it stands. */
    static final int FAR = QUOTE
            | CONDITION
            | QUESTION
            | REPORTING
            | NEGATION
            | TO
            | THAT
            | COMMA
            | SEMICOLON
            | ANNOUNCING
            | PLAN
            | SO
            | SUBORDINATOR
            | AND
            | -1 << MARKER_SHIFT;

    static final List<String> MARKERS =
            List.of("if", "unless", "until", "once", "when", "whether", "provided", "assuming", "should", "were");

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "once");
    private static final Set<String> REPORTINGS = Set.of("said", "says", "say", "told", "added", "saying");
    private static final Set<String> PLANS = Set.of(
            "plan",
            "plans",
            "agreement",
            "proposal",
            "accord",
            "pact",
            "offer",
            "terms",
            "deal",
            "rights",
            "stock",
            "shares",
            "bill",
            "law",
            "legislation",
            "measure",
            "treaty",
            "draft");
    private static final Set<String> SUBORDINATORS = Set.of("if", "unless", "until", "once", "when", "should", "were");
    private static final Set<String> PASTS = Set.of("was", "were", "had", "did", "became", "began", "went", "took");
    private static final Set<String> PRESENTS =
            Set.of("is", "are", "has", "have", "does", "do", "can", "will", "says", "may");
    private static final Set<String> GOVERNORS = Set.of(
            "said",
            "says",
            "say",
            "saying",
            "told",
            "added",
            "announced",
            "reported",
            "believe",
            "believes",
            "believed",
            "think",
            "thinks",
            "thought",
            "hope",
            "hopes",
            "hoped",
            "hoping",
            "expect",
            "expects",
            "expected",
            "fear",
            "fears",
            "feared",
            "argue",
            "argues",
            "argued",
            "claim",
            "claims",
            "claimed",
            "suggest",
            "suggests",
            "suggested",
            "predict",
            "predicted",
            "warned",
            "warn",
            "decided",
            "agreed",
            "promised",
            "ordered",
            "wanted",
            "knew",
            "know",
            "known",
            "feel",
            "felt",
            "concluded",
            "stated",
            "confirmed",
            "speculated",
            "so",
            "because",
            "where",
            "who",
            "which",
            "what",
            "how",
            "why",
            "than",
            "as",
            "that",
            "ensure",
            "ensured",
            "proposed",
            "planned",
            "plan",
            "agreement",
            "proposal",
            "law",
            "bill",
            "deal",
            "offer",
            "rule",
            "rules",
            "example");

    private Word[] words = new Word[1 << 12];
    private int[] signs = new int[1 << 12];

    int of(Word word) {
        int id = word.id();
        if (id < words.length && words[id] == word) {
            return signs[id];
        }
        if (id >= words.length) {
            words = Arrays.copyOf(words, Math.max(id + 1, words.length * 2));
            signs = Arrays.copyOf(signs, words.length);
        }
        words[id] = word;
        signs[id] = lookUp(word);
        return signs[id];
    }

    private static int lookUp(Word word) {
        String lower = word.lower();
        int signs = flag(QUOTE, word.shape() == Word.Shape.DOUBLE_QUOTE)
                | flag(CONDITION, CONDITIONS.contains(lower))
                | flag(REPORTING, REPORTINGS.contains(lower))
                | flag(PLAN, PLANS.contains(lower))
                | flag(SUBORDINATOR, SUBORDINATORS.contains(lower))
                | flag(GOVERNOR, GOVERNORS.contains(lower))
                | MARKERS.indexOf(lower) + 1 << MARKER_SHIFT;
        signs |= switch (lower) {
            case "?" -> QUESTION;
            case "not", "n't", "no" -> NEGATION;
            case "to" -> TO;
            case "that" -> THAT;
            case "," -> COMMA;
            case ";" -> SEMICOLON;
            case "announced", "reported" -> ANNOUNCING;
            case "so" -> SO;
            case "and" -> AND;
            case "be", "have" -> AUXILIARY;
            default -> 0;
        };
        return signs | hypothetical(lower) | tense(lower);
    }

    private static int hypothetical(String lower) {
        return switch (lower) {
            case "would" -> WOULD;
            case "if", "unless", "suppose", "assuming" -> SUPPOSITION;
            case "could", "may", "might" -> POSSIBILITY;
            default -> 0;
        };
    }

    private static int tense(String lower) {
        if (PASTS.contains(lower) || lower.length() > 4 && lower.endsWith("ed")) {
            return PAST;
        }
        if (PRESENTS.contains(lower)) {
            return PRESENT;
        }
        return lower.length() == 4 && Character.isDigit(lower.charAt(0)) && Character.isDigit(lower.charAt(3))
                ? YEAR
                : 0;
    }

    private static int flag(int sign, boolean holds) {
        return holds ? sign : 0;
    }
}
