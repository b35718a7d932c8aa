package org.hedgerow.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.text.Word;

/**
 * Makes the table of word classes from tagged text: for each form seen often enough its commonest part of speech (Penn
 * Treebank tags), with the second one after a slash where that is common too; and the same for {@code -suffixes} of
 * rare words, for words that the table does not hold.
 */
public final class WordClassTrainer {

    private static final int OFTEN = 3;
    private static final double COMMON = 0.2;

    private final Map<String, Map<String, Integer>> tagsByForm = new TreeMap<>();

    /** Counts one tagged token. */
    public void add(String form, String tag) {
        if (!form.isEmpty() && Character.isLetter(form.charAt(0)) || form.startsWith("'")) {
            tagsByForm
                    .computeIfAbsent(form.replace('\u2019', '\''), f -> new TreeMap<>())
                    .merge(tag, 1, Integer::sum);
        }
    }

    /** The table, see {@link WordKnowledge}. */
    public Map<String, String> classes() {
        Map<String, String> classes = new TreeMap<>();
        Map<String, Map<String, Integer>> bySuffix = new TreeMap<>();
        tagsByForm.forEach((form, tags) -> {
            int count = tags.values().stream().mapToInt(Integer::intValue).sum();
            if (count >= OFTEN) {
                classes.put(form, label(tags, count));
            }
            if (count <= 10 && form.length() > 3 && form.equals(Word.fold(form)) && form.indexOf('-') < 0) {
                Map<String, Integer> suffix =
                        bySuffix.computeIfAbsent("-" + form.substring(form.length() - 3), s -> new TreeMap<>());
                tags.forEach((tag, n) -> suffix.merge(tag, n, Integer::sum));
            }
        });
        bySuffix.forEach((suffix, tags) -> {
            int count = tags.values().stream().mapToInt(Integer::intValue).sum();
            if (count >= 5) {
                classes.put(suffix, label(tags, count));
            }
        });
        return classes;
    }

    private static String label(Map<String, Integer> tags, int count) {
        List<Map.Entry<String, Integer>> ranked = tags.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        String first = ranked.get(0).getKey();
        return ranked.size() > 1 && ranked.get(1).getValue() >= COMMON * count
                ? first + "/" + ranked.get(1).getKey()
                : first;
    }
}
