package org.hedgerow.corpus.format;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column or JSON name feeds which field; names are compared without regard to case. */
public final class FieldNames implements Serializable {

    private static final long serialVersionUID = 1;

    /** A field, and how good the name is for it: 0 is the best. */
    record Slot(Field field, int rank) implements Serializable {}

    private final Map<Field, List<String>> names;
    private final Map<String, Slot> slots = new HashMap<>();

    private FieldNames(Map<Field, List<String>> names) {
        this.names = names;
        names.forEach((field, candidates) -> {
            for (int rank = 0; rank < candidates.size(); rank++) {
                slots.put(candidates.get(rank), new Slot(field, rank));
            }
        });
    }

    /** The usual names, see {@link Field}. */
    public static FieldNames defaults() {
        Map<Field, List<String>> names = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            names.put(field, field.defaultNames());
        }
        return new FieldNames(names);
    }

    /**
     * The usual names, changed by a list such as {@code text=body,published=date}: that field is then read from that
     * name only. {@code published} may be said for {@code date}.
     *
     * @throws IllegalArgumentException with one line for the user
     */
    public static FieldNames parse(String mapping) {
        Map<Field, List<String>> names = new EnumMap<>(defaults().names);
        Map<Field, String> chosen = new EnumMap<>(Field.class);
        for (String entry : mapping.split(",")) {
            if (entry.isBlank()) {
                continue;
            }
            int equals = entry.indexOf('=');
            String name = equals < 0 ? "" : entry.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new IllegalArgumentException(
                        "--fields: \"" + entry.strip() + "\" is not of the form field=column; for example text=body");
            }
            Field field = field(entry.substring(0, equals).strip());
            if (chosen.put(field, name) != null) {
                throw new IllegalArgumentException("--fields: " + field.label() + " is given twice");
            }
        }
        for (List<String> others : chosen.values().stream().map(List::of).toList()) {
            names.replaceAll((field, candidates) -> chosen.containsKey(field)
                    ? candidates
                    : candidates.stream().filter(c -> !others.contains(c)).toList());
        }
        chosen.forEach((field, name) -> names.put(field, List.of(name)));
        return new FieldNames(names);
    }

    private static Field field(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.equals("published") || lower.equals("published_date")) {
            return Field.DATE;
        }
        return Arrays.stream(Field.values())
                .filter(field -> field.label().equals(lower))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--fields: there is no field \"" + label
                        + "\"; fields are "
                        + Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining(", "))));
    }

    /** The field that a column feeds, or null. */
    Slot slot(String name) {
        return slots.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The names looked for, best first. */
    public List<String> names(Field field) {
        return Collections.unmodifiableList(names.get(field));
    }

    /**
     * The column for each field, by index; fields without a column are left out. Where several columns would do, the
     * best name wins, and among equals the first.
     */
    Map<Field, Integer> columns(List<String> header) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Map<Field, Integer> ranks = new EnumMap<>(Field.class);
        for (int i = 0; i < header.size(); i++) {
            Slot slot = slot(header.get(i));
            if (slot != null && slot.rank() < ranks.getOrDefault(slot.field(), Integer.MAX_VALUE)) {
                ranks.put(slot.field(), slot.rank());
                columns.put(slot.field(), i);
            }
        }
        return columns;
    }

    /** The name that feeds each field, among those that an input has; fields that none of them feeds are left out. */
    public Map<Field, String> feeding(List<String> found) {
        Map<Field, String> feeding = new EnumMap<>(Field.class);
        columns(found).forEach((field, index) -> feeding.put(field, found.get(index)));
        return feeding;
    }

    /** One line that says which text columns were looked for and what there is instead. */
    String noText(String kind, List<String> found) {
        List<String> shown = new ArrayList<>(found.subList(0, Math.min(found.size(), 12)));
        if (found.size() > shown.size()) {
            shown.add("…");
        }
        return "no text " + kind + " (looked for " + String.join(", ", names(Field.TEXT)) + "); there is "
                + (shown.isEmpty() ? "none" : String.join(", ", shown)) + "; name it with --fields text=NAME";
    }
}
