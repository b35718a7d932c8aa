package org.hedgerow.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The word lists of {@code lexicon/en/segment/abbreviations.txt}: immutable, loaded once a segmenter. */
final class Abbreviations {

    private static final String RESOURCE = "/lexicon/en/segment/abbreviations.txt";

    /** The sections of the file, described in its header. */
    enum Kind {
        TITLE,
        NUMBER,
        TAIL,
        NAME_TAIL,
        STARTER,
        EXCLAIMS,
        SPEECH
    }

    private final Map<Kind, Set<String>> words;

    private Abbreviations(Map<Kind, Set<String>> words) {
        this.words = words;
    }

    /** The lists that ship with hedgerow. */
    static Abbreviations shipped() {
        try (InputStream in = Abbreviations.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static Abbreviations parse(String content) {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        Kind section = null;
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (stripped.startsWith("[") && stripped.endsWith("]")) {
                section = kind(stripped.substring(1, stripped.length() - 1), number);
            } else if (section == null) {
                throw new IllegalArgumentException(
                        "abbreviations, line " + number + ": words before the first [section]");
            } else {
                words.get(section).addAll(Arrays.asList(stripped.split(" +")));
            }
        }
        return new Abbreviations(words);
    }

    private static Kind kind(String name, int line) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("abbreviations, line " + line + ": no section is called [" + name + "]");
    }

    /** Whether {@code word}, in lower case and without its stop, is listed as {@code kind}. */
    boolean is(Kind kind, String word) {
        return words.get(kind).contains(word);
    }
}
