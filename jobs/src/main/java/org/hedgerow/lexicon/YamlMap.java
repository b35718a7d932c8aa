package org.hedgerow.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A YAML mapping read key by key. Each getter marks its key as known; {@link #noOtherKeys} then refuses what is left,
 * so that a misspelt key is an error and not a rule that silently does nothing. Every message begins with the place.
 */
public final class YamlMap {

    private final String place;
    private final Map<?, ?> values;
    private final Set<String> known = new HashSet<>();

    private YamlMap(String place, Map<?, ?> values) {
        this.place = place;
        this.values = values;
    }

    /**
     * @param place file and rule, for messages
     * @throws IllegalArgumentException if {@code value} is no mapping
     */
    public static YamlMap of(String place, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new YamlMap(place, map);
        }
        throw new IllegalArgumentException(place + ": expected keys and values, found " + describe(value));
    }

    /** File and rule, for messages. */
    public String place() {
        return place;
    }

    public boolean has(String key) {
        known.add(key);
        return values.get(key) != null;
    }

    /** The text at {@code key}, which must be there. Numbers and booleans are given as written. */
    public String string(String key) {
        Object value = value(key);
        if (value == null) {
            throw problem("the key '" + key + "' is missing");
        }
        return asString(key, value);
    }

    /** The text at {@code key}, or {@code otherwise} (may be null) where it is not there. */
    public String string(String key, String otherwise) {
        Object value = value(key);
        return value == null ? otherwise : asString(key, value);
    }

    public int integer(String key, int otherwise) {
        Object value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw problem("'" + key + "' must be a whole number, found " + describe(value));
    }

    public double number(String key, double otherwise) {
        Object value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw problem("'" + key + "' must be a number, found " + describe(value));
    }

    public boolean flag(String key, boolean otherwise) {
        Object value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw problem("'" + key + "' must be true or false, found " + describe(value));
    }

    /** The texts at {@code key}: a list, a single text, or nothing. */
    public List<String> strings(String key) {
        Object value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            List<String> strings = new ArrayList<>();
            for (Object item : list) {
                strings.add(asString(key, item));
            }
            return strings;
        }
        return List.of(asString(key, value));
    }

    /** The mapping at {@code key}; an empty one where it is not there. */
    public YamlMap map(String key) {
        Object value = value(key);
        return of(place + ", " + key, value == null ? Map.of() : value);
    }

    /** The mappings in the list at {@code key}; none where it is not there. */
    public List<YamlMap> maps(String key) {
        Object value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw problem("'" + key + "' must be a list, found " + describe(value));
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Object item : list) {
            String id = item instanceof Map<?, ?> map && map.get("id") instanceof String text
                    ? "rule " + text
                    : key + " " + (maps.size() + 1);
            maps.add(of(place + ", " + id, item));
        }
        return maps;
    }

    /** All keys, marked as known: for mappings whose keys are data. */
    public List<String> keys() {
        List<String> keys = values.keySet().stream().map(String::valueOf).toList();
        known.addAll(keys);
        return keys;
    }

    /**
     * To be called after the last getter.
     *
     * @throws IllegalArgumentException naming the keys that no getter asked for
     */
    public void noOtherKeys() {
        List<String> unknown = values.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw problem("unknown key" + (unknown.size() > 1 ? "s " : " ") + String.join(", ", unknown));
        }
    }

    /** An error at this place, to be thrown. */
    public IllegalArgumentException problem(String reason) {
        return new IllegalArgumentException(place + ": " + reason);
    }

    private Object value(String key) {
        known.add(key);
        return values.get(key);
    }

    private String asString(String key, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw problem("'" + key + "' must be text, found " + describe(value));
    }

    private static String describe(Object value) {
        if (value == null) {
            return "nothing";
        }
        return value instanceof Map ? "a mapping" : value instanceof List ? "a list" : "'" + value + "'";
    }
}
