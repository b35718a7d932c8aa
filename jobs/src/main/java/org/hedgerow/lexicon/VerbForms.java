package org.hedgerow.lexicon;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource.LexiconFile;

/**
 * The inflected forms of English verbs: by the spelling rules, or from {@code irregular-verbs.tsv} (base, then every
 * form that the rules would not yield right, tab-separated: s-form, ing-form, past, participle; {@code -} where the
 * rules are right).
 */
public final class VerbForms {

    private static final String VOWELS = "aeiou";

    private final Map<String, String[]> irregular;

    private VerbForms(Map<String, String[]> irregular) {
        this.irregular = irregular;
    }

    /** @throws IllegalArgumentException naming the line that has not five fields */
    public static VerbForms read(LexiconSource source) {
        Map<String, String[]> irregular = new HashMap<>();
        for (LexiconFile file : source.open("irregular-verbs.tsv")) {
            List<String> lines = file.content().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                    continue;
                }
                String[] fields = lines.get(i).split("\t", -1);
                if (fields.length != 5) {
                    throw new IllegalArgumentException(
                            file.origin() + ", line " + (i + 1) + ": expected 5 fields, found " + fields.length);
                }
                irregular.put(fields[0], fields);
            }
        }
        return new VerbForms(irregular);
    }

    /** All forms of the verb, the base first. */
    public Set<String> of(String base) {
        String[] listed = irregular.getOrDefault(base, new String[] {base, "-", "-", "-", "-"});
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.add(listed[1].equals("-") ? withS(base) : listed[1]);
        forms.add(listed[2].equals("-") ? withIng(base) : listed[2]);
        String past = listed[3].equals("-") ? withEd(base) : listed[3];
        forms.add(past);
        forms.add(listed[4].equals("-") ? past : listed[4]);
        return forms;
    }

    private static String withS(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hisses = base.endsWith("s")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("ch")
                || base.endsWith("sh")
                || base.endsWith("o");
        return base + (hisses ? "es" : "s");
    }

    private static String withIng(String base) {
        if (base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("ye") && !base.endsWith("oe")) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return doubled(base) + "ing";
    }

    private static String withEd(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        return endsInConsonantY(base) ? base.substring(0, base.length() - 1) + "ied" : doubled(base) + "ed";
    }

    /** Doubles the last consonant of a verb of one short syllable (plan, beg); longer verbs that double are listed. */
    private static String doubled(String base) {
        int length = base.length();
        if (length < 3) {
            return base;
        }
        char last = base.charAt(length - 1);
        long vowels = base.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        boolean doubles = vowels == 1
                && VOWELS.indexOf(base.charAt(length - 2)) >= 0
                && VOWELS.indexOf(last) < 0
                && "wxy".indexOf(last) < 0;
        return doubles ? base + last : base;
    }

    private static boolean endsInConsonantY(String base) {
        return base.length() > 1 && base.endsWith("y") && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0;
    }
}
