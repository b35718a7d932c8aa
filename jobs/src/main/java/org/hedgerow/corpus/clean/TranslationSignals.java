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

    boolean isTranslated(CharSequence text) {
        Set<String> found = found(text);
        double weight = 0;
        for (Signal signal : signals) {
            weight += found.contains(signal.id()) ? signal.weight() : 0;
        }
        return weight >= ENOUGH && found.size() >= LEAST_SIGNALS;
    }

    /** The ids of the signals in a text. */
    Set<String> found(CharSequence text) {
        Set<String> found = new HashSet<>();
        boolean sentenceBegin = true;
        boolean afterWord = false;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!afterWord && phrases.mayBegin(c) && c != ' ' && c != '\n') {
                addFound(text, i, sentenceBegin, found);
            }
            afterWord = Character.isLetterOrDigit(c);
            if (c == '\n' || c == ' ' && ".!?".indexOf(before) >= 0) {
                sentenceBegin = true;
            } else if (afterWord || c == '"' || c == '\u201C') {
                sentenceBegin = false;
            }
            before = c;
        }
        return found;
    }

    /** Adds the signals that begin at an offset. */
    private void addFound(CharSequence text, int begin, boolean opens, Set<String> found) {
        phrases.match(text, begin, (number, end) -> {
            Signal signal = signals.get(number);
            boolean whole = end >= text.length()
                    || !Character.isLetterOrDigit(text.charAt(end))
                    || !Character.isLetterOrDigit(text.charAt(end - 1));
            if (whole && (!signal.opensSentence() || opens && isStatement(text, begin, end))) {
                found.add(signal.id());
            }
        });
    }

    /** A capital at the begin and no question mark at the end. */
    private static boolean isStatement(CharSequence text, int begin, int end) {
        if (!Character.isUpperCase(text.charAt(begin))) {
            return false;
        }
        for (int i = end; i < text.length(); i++) {
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
