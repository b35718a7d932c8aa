package org.hedgerow.corpus.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;
import org.hedgerow.lexicon.YamlMap;

/**
 * Recognizes English that a machine translated, by the signals of {@code corpus/translation.yaml}: each weighs once a
 * text. Flagged from {@value #ENOUGH} on, if at least {@value #LEAST_SIGNALS} different signals are there.
 */
final class TranslationSignals {

    static final double ENOUGH = 3;
    static final int LEAST_SIGNALS = 3;

    /**
     * One signal.
     *
     * @param at {@code anywhere} from a word's begin, or {@code sentence} for phrases that open a declarative sentence
     */
    record Signal(
            String id,
            double weight,
            boolean opensSentence,
            List<String> phrases,
            List<String> matches,
            List<String> misses) {

        static Signal of(YamlMap map) {
            String at = map.string("at", "anywhere");
            if (!at.equals("anywhere") && !at.equals("sentence")) {
                throw map.problem("'at' cannot be '" + at + "'");
            }
            return new Signal(
                    map.string("id"),
                    map.number("weight", 1),
                    at.equals("sentence"),
                    map.strings("phrases"),
                    map.strings("matches"),
                    map.strings("misses"));
        }
    }

    private final List<Signal> signals;
    private final PhraseTrie phrases = PhraseTrie.forwards();

    private TranslationSignals(List<Signal> signals) {
        this.signals = signals;
        for (int number = 0; number < signals.size(); number++) {
            for (String phrase : signals.get(number).phrases()) {
                phrases.add(phrase, number);
            }
        }
    }

    static TranslationSignals load(LexiconSource source) {
        return new TranslationSignals(
                new ArrayList<>(RuleFile.read(source, "corpus/translation.yaml", "translation/1", Signal::of)));
    }

    List<Signal> signals() {
        return signals;
    }

    boolean isTranslated(TrackedText text) {
        Set<String> found = found(text);
        double weight = 0;
        for (Signal signal : signals) {
            weight += found.contains(signal.id()) ? signal.weight() : 0;
        }
        return weight >= ENOUGH && found.size() >= LEAST_SIGNALS;
    }

    /** The ids of the signals in a text. */
    Set<String> found(TrackedText text) {
        Finder finder = new Finder(text);
        for (int block = 0; block < text.length(); block += Long.SIZE) {
            long begins = text.begins(block) & ~text.bits(CharacterKind.LINE_END, block);
            for (; begins != 0; begins &= begins - 1) {
                finder.begin = block + Long.numberOfTrailingZeros(begins);
                phrases.match(text, finder.begin, finder);
            }
        }
        return finder.found;
    }

    /** Collects the signals that begin at an offset. */
    private final class Finder implements PhraseTrie.Match {

        private final TrackedText text;
        private final Set<String> found = new HashSet<>();
        private int begin;

        Finder(TrackedText text) {
            this.text = text;
        }

        @Override
        public void found(int number, int end) {
            Signal signal = signals.get(number);
            boolean whole = end >= text.length()
                    || !Letters.isLetterOrDigit(text.charAt(end))
                    || !Letters.isLetterOrDigit(text.charAt(end - 1));
            if (whole && (!signal.opensSentence() || opensSentence(text, begin) && isStatement(text, end))) {
                found.add(signal.id());
            }
        }
    }

    /**
     * Whether a capital begins a line, or follows the end of a sentence with no word and no opening quotation mark
     * between.
     */
    private static boolean opensSentence(TrackedText text, int begin) {
        if (!Letters.isUpperCase(text.charAt(begin))) {
            return false;
        }
        for (int i = begin - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == ' ' && i > 0 && ".!?".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
            if (Letters.isLetterOrDigit(c) || c == '"' || c == '\u201C') {
                return false;
            }
        }
        return true;
    }

    /** No question mark at the end of the sentence. */
    private static boolean isStatement(TrackedText text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?') {
                return false;
            }
            if (c == '\n' || c == '.' && (i + 1 == text.length() || text.charAt(i + 1) <= ' ')) {
                return true;
            }
        }
        return true;
    }
}
