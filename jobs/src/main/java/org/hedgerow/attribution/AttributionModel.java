package org.hedgerow.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.learn.SparseModel;

/**
 * The learned part of attribution, immutable. Its file holds comment lines ({@code # …}, the provenance), then
 * sections, each begun by a line {@code section<TAB>NAME}: {@code settings} (name, value), {@code classes} (word, class), {@code priors} (word, share of
 * its occurrences that head a cue), {@code head}, {@code neighbours}, {@code tag}, {@code edge} and {@code order} (see {@link SparseModel}).
 */
final class AttributionModel {

    static final String SETTINGS = "settings";
    static final String CLASSES = "classes";
    static final String PRIORS = "priors";
    static final String HEAD = "head";
    static final String NEIGHBOURS = "neighbours";
    static final String TAG = "tag";
    static final String EDGE = "edge";
    static final String ORDER = "order";
    private static final Set<String> SECTIONS = Set.of(SETTINGS, CLASSES, PRIORS, HEAD, NEIGHBOURS, TAG, EDGE, ORDER);
    static final List<String> HEAD_OUTCOMES = List.of("C");
    static final List<String> TAG_OUTCOMES = List.of("O", "T", "C", "S");
    static final List<String> EDGE_OUTCOMES =
            List.of("OO", "OT", "OC", "OS", "TO", "TT", "TC", "TS", "CO", "CT", "CC", "CS", "SO", "ST", "SC", "SS");

    /** What stands left and right of the cue: nothing (-), content (T), source (S) or both (B). */
    static final List<String> ORDER_OUTCOMES = List.of(
            "-C-", "-CT", "-CS", "-CB", "TC-", "TCT", "TCS", "TCB", "SC-", "SCT", "SCS", "SCB", "BC-", "BCT", "BCS",
            "BCB");

    /** From this score of a head on an attribution is accepted. */
    final float threshold;

    final Map<String, String> classes;
    final Map<String, Float> priors;
    final SparseModel head;
    final SparseModel neighbours;
    final SparseModel tag;
    final SparseModel edge;
    final SparseModel order;

    private AttributionModel(Map<String, List<String>> sections) {
        threshold = Float.parseFloat(
                WordKnowledge.table(section(sections, SETTINGS)).get("threshold"));
        classes = WordKnowledge.table(section(sections, CLASSES));
        priors = new HashMap<>();
        WordKnowledge.table(section(sections, PRIORS))
                .forEach((word, value) -> priors.put(word, Float.parseFloat(value)));
        head = SparseModel.read(section(sections, HEAD));
        neighbours = SparseModel.read(section(sections, NEIGHBOURS));
        tag = SparseModel.read(section(sections, TAG));
        edge = SparseModel.read(section(sections, EDGE));
        order = SparseModel.read(section(sections, ORDER));
    }

    private static List<String> section(Map<String, List<String>> sections, String name) {
        List<String> lines = sections.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("attribution weights without a section '" + name + "'");
        }
        return lines;
    }

    /** Whether a line begins a section; the word "section" with its class or share does not. */
    private static boolean isHeading(String line) {
        return line.startsWith("section\t") && SECTIONS.contains(line.substring("section\t".length()));
    }

    static AttributionModel read(Reader source) throws IOException {
        BufferedReader reader = new BufferedReader(source, 1 << 16);
        Map<String, List<String>> sections = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (isHeading(line)) {
                lines = new ArrayList<>();
                sections.put(line.substring("section\t".length()), lines);
            } else if (!line.isEmpty() && !line.startsWith("# ")) {
                lines.add(line);
            }
        }
        return new AttributionModel(sections);
    }
}
