package org.hedgerow.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * What is known of a word wherever it stands: its word class, how often it was the head of an attribution cue, its
 * class in the cue lexicon. Looked up once a word and kept by {@link Word#id}, as long as the same table gives the words. Belongs to one engine.
 */
final class WordKnowledge {

    /** From here on a word may be the head of a cue. */
    static final float CANDIDATE_PRIOR = 0.01f;

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tomorrow",
            "tonight");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "'s", "'ve", "'re", "'d",
            "'ll", "'m", "do", "does", "did", "not", "n't", "also", "who");
    private static final Set<String> FUNCTION_CLASSES =
            Set.of("IN", "DT", "TO", "CC", "PRP", "PRP$", "WDT", "WP", "WP$", "MD", "WRB", "RP", "EX", "POS", "PDT");

    private static final Set<String> SUBORDINATORS = Set.of(
            "that",
            "who",
            "which",
            "if",
            "because",
            "when",
            "while",
            "as",
            "after",
            "whether",
            "where",
            "how",
            "what",
            "why",
            "although",
            "though",
            "until",
            "before",
            "since",
            "and",
            "but");

    /** Buckets of shares are below. */
    static final int PRIOR_BUCKETS = 7;

    /** See {@link Info#auxiliaryCode}. */
    static final int BY_KIND = -1;

    /** See {@link Info#exception}. */
    static final int NOT_ASKED = -1;

    /** Bits of {@link #traits}: what is asked of every token. */
    static final int CANDIDATE = 1;

    /** Its prior is at least {@link HeadFeatures#STRONG}. */
    static final int STRONG = 2;

    /** Its prior is at least {@link #NESTED_PRIOR}. */
    static final int NESTED = 4;

    static final int SUBORDINATOR = 8;
    static final int AUXILIARY = 16;

    /** Inside another content a cue-like word of this prior is enough, as the learned judgement is about the outermost. */
    private static final float NESTED_PRIOR = 0.4f;

    private static final int SIGN_SHIFT = 8;
    private static final int TRAITS = (1 << SIGN_SHIFT) - 1;

    /** What is known of one word. */
    static final class Info {
        final Word word;
        final Word kind;
        final float prior;
        final int priorBucket;
        final boolean auxiliary;
        final Word group;

        /** What it is between two cues, as bits of {@link TokenView#sign}. */
        final int sign;

        /** What the head model knows of it, null before it was asked. */
        HeadWeights.OfWord headWeights;

        /** What it adds as a candidate, by the quotations around it; null before it was asked. */
        int[] headByQuote;

        /** The rule of the lexicon that lists it as a cue, null before it was asked. */
        String rule;

        /** Whether it begins a phrase in which it is no cue, 0 or 1; {@link #NOT_ASKED} before a document asked. */
        int exception = NOT_ASKED;

        /** The bits of {@link WordKnowledge#traits}. */
        final int traits;

        /** What it adds to a verb group as an auxiliary, as bits; {@link #BY_KIND} where its kind tells. */
        final int auxiliaryCode;

        Info(Word word, Word kind, float prior, boolean candidate, boolean auxiliary, Word group) {
            this.word = word;
            this.kind = kind;
            this.prior = prior;
            this.auxiliary = auxiliary;
            this.group = group;
            this.priorBucket = bucket(prior);
            this.sign = TokenView.signOf(kind);
            this.traits = (candidate ? CANDIDATE : 0)
                    | (prior >= HeadFeatures.STRONG ? STRONG : 0)
                    | (prior >= NESTED_PRIOR ? NESTED : 0)
                    | (SUBORDINATORS.contains(word.lower()) ? SUBORDINATOR : 0)
                    | (auxiliary ? AUXILIARY : 0);
            this.auxiliaryCode = switch (word.lower()) {
                case "to" -> 1;
                case "is", "are", "was", "were", "be", "been", "being", "'re" -> 2;
                case "has", "have", "had", "'ve", "having" -> 4;
                case "not", "n't", "never" -> 8;
                case "do", "does", "did" -> 16;
                default -> BY_KIND;
            };
        }

        private static int bucket(float prior) {
            if (prior <= 0) {
                return 0;
            }
            return prior < 0.03 ? 1 : prior < 0.1 ? 2 : prior < 0.25 ? 3 : prior < 0.45 ? 4 : prior < 0.7 ? 5 : 6;
        }
    }

    private final Map<String, String> classes;
    private final Map<String, Float> priors;
    private final Map<String, String> groups;
    private final WordTable kinds = new WordTable();

    /** By {@link Word#id}: the word that is known, and beside it what is asked most, so that no object need be touched. */
    private Word[] words = new Word[1 << 12];

    private Info[] infos = new Info[1 << 12];
    private Word[] kindWords = new Word[1 << 12];

    /** The number of its kind in the upper half, below it its sign and its traits. */
    private long[] codes = new long[1 << 12];

    /**
     * @param classes word class by form, and by {@code -suffix} of three letters for other words
     * @param priors share of a word's occurrences that head a cue, by folded form
     * @param groups class in the cue lexicon, by folded form
     */
    WordKnowledge(Map<String, String> classes, Map<String, Float> priors, Map<String, String> groups) {
        this.classes = classes;
        this.priors = priors;
        this.groups = groups;
    }

    /** A word of this knowledge's own vocabulary of kinds. */
    Word kind(String name) {
        return kinds.word(name);
    }

    Info of(Word word) {
        return infos[know(word, word.id())];
    }

    /**
     * Sees to it that a word is known.
     *
     * @param id its {@link Word#id}
     * @return {@code id}, by which the other methods tell of the word until another one of the same number is known
     */
    int know(Word word, int id) {
        if (id >= words.length || words[id] != word) {
            learn(word, id);
        }
        return id;
    }

    private void learn(Word word, int id) {
        if (id >= words.length) {
            int length = Math.max(id + 1, words.length * 2);
            words = Arrays.copyOf(words, length);
            infos = Arrays.copyOf(infos, length);
            kindWords = Arrays.copyOf(kindWords, length);
            codes = Arrays.copyOf(codes, length);
        }
        Info info = lookUp(word);
        words[id] = word;
        infos[id] = info;
        kindWords[id] = info.kind;
        codes[id] = (long) info.kind.id() << Integer.SIZE | info.sign << SIGN_SHIFT | info.traits;
    }

    Info info(int id) {
        return infos[id];
    }

    Word kindWord(int id) {
        return kindWords[id];
    }

    /** What {@link #kindId}, {@link #sign} and {@link #traits} take apart. */
    long code(int id) {
        return codes[id];
    }

    /** {@link Word#id} of the word's kind, which belongs to this knowledge's own vocabulary. */
    static int kindId(long code) {
        return (int) (code >>> Integer.SIZE);
    }

    /** The bits of {@link TokenView#sign}. */
    static int sign(long code) {
        return (int) code >>> SIGN_SHIFT;
    }

    static int traits(long code) {
        return (int) code & TRAITS;
    }

    /** The same word where it stands in a phrase in which it is no cue. */
    Info asNoCue(Info info) {
        return new Info(info.word, info.kind, 0, false, info.auxiliary, kinds.word("-"));
    }

    private Info lookUp(Word word) {
        String lower = word.lower();
        String wordClass = classOf(word);
        int slash = wordClass.indexOf('/');
        String first = slash < 0 ? wordClass : wordClass.substring(0, slash);
        boolean auxiliary = AUXILIARIES.contains(lower);
        String kind;
        if (!word.isWordLike() || auxiliary || FUNCTION_CLASSES.contains(first)) {
            kind = lower;
        } else if (DAYS.contains(lower)) {
            kind = "DAY";
        } else if (MONTHS.contains(lower)) {
            kind = "MONTH";
        } else {
            kind = wordClass;
        }
        Float prior = priors.get(lower);
        boolean verbal = wordClass.startsWith("VB") || wordClass.contains("/VB");
        boolean candidate = prior != null ? prior >= CANDIDATE_PRIOR : verbal && !auxiliary;
        return new Info(
                word,
                kinds.word(kind),
                prior == null ? 0 : prior,
                candidate,
                auxiliary || first.equals("RB") || first.equals("MD") || first.equals("TO"),
                kinds.word(groups.getOrDefault(lower, "-")));
    }

    private String classOf(Word word) {
        String form = word.form();
        String known = classes.get(form);
        if (known == null) {
            known = classes.get(word.lower());
        }
        if (known != null) {
            return known;
        }
        return switch (word.shape()) {
            case NUMBER -> "CD";
            case CAPITALIZED, UPPER, MIXED -> form.endsWith("s") && form.length() > 3 ? "NNP+S" : "NNP+";
            case LOWER -> {
                String lower = word.lower();
                if (lower.indexOf('-') > 0) {
                    yield "JJ+";
                }
                String suffix = lower.length() > 3 ? lower.substring(lower.length() - 3) : lower;
                yield classes.getOrDefault("-" + suffix, "NN+");
            }
            default -> word.lower();
        };
    }

    /** Reads {@code key<TAB>value} lines. */
    static Map<String, String> table(List<String> lines) {
        Map<String, String> table = new HashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("expected a word, a tab and a value: " + line);
            }
            table.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return table;
    }
}
