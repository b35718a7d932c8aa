package org.hedgerow.hedge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * What a word is to the hedge labeller, as bits: looked up once a word and kept by {@link Word#id}. Belongs to one
 * engine; all words come from one table.
 */
final class WordSigns {

    static final long QUOTE = 1L;
    static final long CONDITION = 1L << 1;
    static final long QUESTION = 1L << 2;
    static final long REPORTING = 1L << 3;
    static final long NEGATION = 1L << 4;
    static final long TO = 1L << 5;
    static final long THAT = 1L << 6;
    static final long COMMA = 1L << 7;
    static final long SEMICOLON = 1L << 8;
    static final long ANNOUNCING = 1L << 9;
    static final long PLAN = 1L << 10;
    static final long SO = 1L << 11;
    static final long SUBORDINATOR = 1L << 12;
    static final long AND = 1L << 13;
    static final long PAST = 1L << 14;
    static final long PRESENT = 1L << 15;
    static final long YEAR = 1L << 16;
    static final long GOVERNOR = 1L << 17;
    static final long AUXILIARY = 1L << 18;
    static final long WOULD = 1L << 19;
    static final long SUPPOSITION = 1L << 20;
    static final long POSSIBILITY = 1L << 21;
    static final long NEVER = 1L << 22;
    static final long HAVE = 1L << 23;
    static final long BE = 1L << 24;
    static final long ADVERB = 1L << 25;
    static final long PARTICIPLE = 1L << 26;
    static final long GERUND = 1L << 27;

    /** Some feature of the weights has the word for its value. */
    static final long VALUE = 1L << 28;

    /** From this bit on lie those of {@link ScopeSigns}. */
    static final int SCOPE_SHIFT = 32;

    /** From this bit on the number of a marker, one more than its place in {@link #MARKERS}; 0 for other words. */
    static final int MARKER_SHIFT = 56;

    static final long MARKER = 0xfL << MARKER_SHIFT;

    /** Of every word that was looked up. */
    private static final long KNOWN = 1L << 63;

    /** What tells something about a candidate wherever in the sentence it stands. */
    static final long FAR = QUOTE
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
            | MARKER;

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

    private static final Set<String> BES = Set.of("be", "is", "are", "was", "were", "been", "being");
    private static final Set<String> ADVERBS = Set.of("also", "only", "still", "even");

    private final Predicate<Word> isValue;
    private long[] signs = new long[1 << 12];

    /** @param isValue see {@link #VALUE} */
    WordSigns(Predicate<Word> isValue) {
        this.isValue = isValue;
    }

    /** Writes what each token is to {@code to}. */
    void read(Tokens tokens, long[] to) {
        for (int token = 0; token < tokens.size(); token++) {
            int id = tokens.id(token);
            long sign = id < signs.length ? signs[id] : 0;
            to[token] = sign == 0 ? learn(tokens.word(token), id) : sign;
        }
    }

    private long learn(Word word, int id) {
        long sign = KNOWN | lookUp(word) | ScopeSigns.of(word) | flag(VALUE, isValue.test(word));
        if (id < WordTable.OVERFLOW_ID) {
            if (id >= signs.length) {
                signs = Arrays.copyOf(signs, Integer.highestOneBit(id) * 2);
            }
            signs[id] = sign;
        }
        return sign;
    }

    private static long lookUp(Word word) {
        String lower = word.lower();
        long signs = flag(QUOTE, word.shape() == Word.Shape.DOUBLE_QUOTE)
                | flag(CONDITION, CONDITIONS.contains(lower))
                | flag(REPORTING, REPORTINGS.contains(lower))
                | flag(PLAN, PLANS.contains(lower))
                | flag(SUBORDINATOR, SUBORDINATORS.contains(lower))
                | flag(GOVERNOR, GOVERNORS.contains(lower))
                | flag(BE, BES.contains(lower))
                | flag(ADVERB, ADVERBS.contains(lower) || word.isWordLike() && lower.endsWith("ly"))
                | (long) (MARKERS.indexOf(lower) + 1) << MARKER_SHIFT;
        signs |= switch (lower) {
            case "?" -> QUESTION;
            case "not", "n't" -> NEGATION | NEVER;
            case "no" -> NEGATION;
            case "never" -> NEVER;
            case "to" -> TO;
            case "that" -> THAT;
            case "," -> COMMA;
            case ";" -> SEMICOLON;
            case "announced", "reported" -> ANNOUNCING;
            case "so" -> SO;
            case "and" -> AND;
            case "be" -> AUXILIARY;
            case "have" -> AUXILIARY | HAVE;
            default -> 0;
        };
        return signs | hypothetical(lower) | tense(lower) | ending(lower);
    }

    private static long ending(String lower) {
        if (lower.endsWith("ed") || lower.endsWith("en")) {
            return PARTICIPLE;
        }
        return lower.endsWith("ing") ? GERUND : 0;
    }

    private static long hypothetical(String lower) {
        return switch (lower) {
            case "would" -> WOULD;
            case "if", "unless", "suppose", "assuming" -> SUPPOSITION;
            case "could", "may", "might" -> POSSIBILITY;
            default -> 0;
        };
    }

    private static long tense(String lower) {
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

    /** The sign where something holds, else none. */
    static long flag(long sign, boolean holds) {
        return holds ? sign : 0;
    }
}
