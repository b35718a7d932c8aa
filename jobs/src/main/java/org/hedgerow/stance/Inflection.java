package org.hedgerow.stance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.LexiconSource.LexiconFile;

/** English inflection: all forms of a verb or noun, and back from a form of an irregular verb to its lemma. Immutable. */
final class Inflection {

    private static final String FILE = "commitment/irregular-verbs.tsv";
    private static final String VOWELS = "aeiou";

    private final Map<String, String[]> irregular = new HashMap<>();
    private final Map<String, String> lemmas = new HashMap<>();

    private Inflection() {}

    /** @throws IllegalArgumentException naming file and line of a line without three columns */
    static Inflection load(LexiconSource source) {
        Inflection inflection = new Inflection();
        for (LexiconFile file : source.open(FILE)) {
            List<String> lines = file.content().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] columns = line.split("\t", -1);
                if (columns.length != 3) {
                    throw new IllegalArgumentException(file.origin() + ", line " + (i + 1)
                            + ": expected lemma, past and participle, tab-separated");
                }
                inflection.irregular.put(columns[0], columns);
                for (int column = 1; column < 3; column++) {
                    for (String form : columns[column].split("/", -1)) {
                        inflection.lemmas.putIfAbsent(form, columns[0]);
                    }
                }
            }
        }
        return inflection;
    }

    /** All forms of a verb, each with what it is; the lemma first. */
    Map<String, VerbForm> formsOfVerb(String lemma) {
        Map<String, VerbForm> forms = new LinkedHashMap<>();
        forms.put(lemma, VerbForm.BASE);
        put(forms, lemma.equals("be") ? "is" : plural(lemma), VerbForm.S);
        put(forms, ing(lemma), VerbForm.ING);
        String[] columns = irregular.get(lemma);
        if (columns == null) {
            put(forms, ed(lemma), VerbForm.ED);
            if (lemma.endsWith("l") && VOWELS.indexOf(lemma.charAt(lemma.length() - 2)) >= 0) {
                put(forms, lemma + "led", VerbForm.ED);
                put(forms, lemma + "ling", VerbForm.ING);
            }
        } else if (columns[1].equals(columns[2])) {
            for (String form : columns[1].split("/", -1)) {
                put(forms, form, VerbForm.ED);
            }
        } else {
            for (String form : columns[1].split("/", -1)) {
                put(forms, form, VerbForm.PAST);
            }
            for (String form : columns[2].split("/", -1)) {
                put(forms, form, VerbForm.PARTICIPLE);
            }
        }
        return forms;
    }

    private static void put(Map<String, VerbForm> forms, String form, VerbForm kind) {
        forms.putIfAbsent(form, kind);
    }

    /** The plural of a noun, or the third person of a verb. */
    static String plural(String word) {
        if (endsInConsonantY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh")
                || word.equals("go")
                || word.equals("do")
                || word.equals("undergo")
                || word.equals("veto");
        return word + (hissing ? "es" : "s");
    }

    private static String ing(String lemma) {
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        if (lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.equals("be")) {
            return lemma.substring(0, lemma.length() - 1) + "ing";
        }
        return doubled(lemma) + "ing";
    }

    private static String ed(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        if (endsInConsonantY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return doubled(lemma) + "ed";
    }

    private static boolean endsInConsonantY(String word) {
        return word.length() > 1 && word.endsWith("y") && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
    }

    /** Doubles the last consonant after a single stressed vowel: of one syllable, or in a short list of endings. */
    private static String doubled(String lemma) {
        int n = lemma.length();
        if (n < 3 || lemma.endsWith("w") || lemma.endsWith("x") || lemma.endsWith("y")) {
            return lemma;
        }
        char last = lemma.charAt(n - 1);
        boolean pattern = VOWELS.indexOf(last) < 0
                && VOWELS.indexOf(lemma.charAt(n - 2)) >= 0
                && (VOWELS.indexOf(lemma.charAt(n - 3)) < 0 || lemma.startsWith("qu", n - 4 < 0 ? 0 : n - 4));
        if (!pattern) {
            return lemma;
        }
        long vowels = lemma.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        boolean stressedEnd = vowels == 1
                || lemma.endsWith("mit")
                || lemma.endsWith("fer") && !lemma.endsWith("ffer")
                || lemma.endsWith("cur")
                || lemma.endsWith("pel")
                || lemma.endsWith("gin")
                || lemma.endsWith("bel")
                || lemma.endsWith("get")
                || lemma.endsWith("bar")
                || lemma.endsWith("ter") && lemma.equals("deter");
        return stressedEnd ? lemma + last : lemma;
    }

    /** The lemma of an irregular past form or participle, or null. */
    String lemmaOfIrregular(String form) {
        return lemmas.get(form);
    }

    /**
     * A key under which the regular forms of one word fall together; not always a word itself ("believ"). For words no
     * lexicon knows.
     */
    String stem(String lower) {
        String lemma = lemmas.get(lower);
        String word = lemma != null ? lemma : lower;
        int n = word.length();
        if (lemma == null) {
            if (n > 5 && word.endsWith("ing")) {
                word = word.substring(0, n - 3);
            } else if (n == 4 && word.endsWith("ied")) {
                word = word.substring(0, n - 1);
            } else if (n > 4 && word.endsWith("ied") || n > 4 && word.endsWith("ies")) {
                word = word.substring(0, n - 3) + "y";
            } else if (n > 4 && word.endsWith("ed")) {
                word = word.substring(0, n - 2);
            } else if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
                word = word.substring(0, n - 1);
            }
        }
        n = word.length();
        if (n > 3 && word.endsWith("e")) {
            return word.substring(0, n - 1);
        }
        boolean doubled = n > 3
                && word.charAt(n - 1) == word.charAt(n - 2)
                && VOWELS.indexOf(word.charAt(n - 1)) < 0
                && "ls".indexOf(word.charAt(n - 1)) < 0;
        return doubled ? word.substring(0, n - 1) : word;
    }
}
