package org.hedgerow.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.hedgerow.corpus.format.DelimitedTable;
import org.hedgerow.corpus.format.FileFacts;

/**
 * What a table beside the corpus says about files that carry no data about themselves. A row speaks of the file whose
 * path ends with its {@code source}; a source that fits several files speaks of none, because a wrong date is worse
 * than no date. A manifest opens nothing: its paths are only compared.
 */
final class Manifest {

    private static final List<String> COLUMNS = List.of("source", "outlet", "url", "title", "published_date");

    private final Map<String, FileFacts> rows = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private Manifest() {}

    /** The facts for each file by its URI, and one line for every row that could not be used. */
    record Matches(Map<String, FileFacts> facts, List<String> warnings) {}

    static Manifest empty() {
        return new Manifest();
    }

    /**
     * @throws InputException if there is no such file or it is no manifest
     */
    static Manifest read(String location, Configuration configuration) {
        DelimitedTable table;
        Path path = new Path(location);
        try (InputStream in = path.getFileSystem(configuration).open(path)) {
            table = DelimitedTable.read(in);
        } catch (IOException e) {
            throw new InputException("manifest " + location + " cannot be read: " + e.getMessage(), e);
        }
        if (!table.header().contains("source")) {
            throw new InputException("manifest " + location + " has no column source; its columns must be "
                    + String.join(", ", COLUMNS));
        }
        Manifest manifest = new Manifest();
        table.problems().forEach(problem -> manifest.warnings.add("manifest " + location + ": " + problem));
        for (Map<String, String> row : table.rows()) {
            manifest.add(location, row);
        }
        return manifest;
    }

    private void add(String location, Map<String, String> row) {
        String source = row.get("source").strip().replace('\\', '/');
        while (source.startsWith("./")) {
            source = source.substring(2);
        }
        if (source.isEmpty() || List.of(source.split("/")).contains("..")) {
            warnings.add("manifest " + location + ": source \"" + source + "\" names no file below the input");
            return;
        }
        FileFacts facts = new FileFacts(row.get("outlet"), row.get("url"), row.get("title"), row.get("published_date"));
        if (rows.putIfAbsent(source, facts) != null) {
            warnings.add("manifest " + location + ": source \"" + source + "\" occurs twice; the first row counts");
        }
    }

    Matches match(List<InputFile> files) {
        Map<String, List<String>> hits = new HashMap<>();
        for (InputFile file : files) {
            String source = sourceOf(file);
            if (source != null) {
                hits.computeIfAbsent(source, key -> new ArrayList<>()).add(file.uri());
            }
        }
        Map<String, FileFacts> facts = new HashMap<>();
        List<String> all = new ArrayList<>(warnings);
        Set<String> unmatched = new HashSet<>(rows.keySet());
        hits.forEach((source, uris) -> {
            unmatched.remove(source);
            if (uris.size() == 1) {
                facts.put(uris.get(0), rows.get(source));
            }
        });
        for (String source : rows.keySet()) {
            List<String> uris = hits.getOrDefault(source, List.of());
            if (unmatched.contains(source)) {
                all.add("manifest: no input file is called " + source);
            } else if (uris.size() > 1) {
                all.add("manifest: " + source + " fits " + uris.size() + " input files, so it is used for none");
            }
        }
        return new Matches(facts, List.copyOf(all));
    }

    /** The longest source with which the file's path ends, with or without {@code .gz}; null if there is none. */
    private String sourceOf(InputFile file) {
        if (rows.isEmpty()) {
            return null;
        }
        String path = file.path().toUri().getPath();
        for (String ending :
                path.endsWith(".gz") ? List.of(path, path.substring(0, path.length() - 3)) : List.of(path)) {
            if (rows.containsKey(ending)) {
                return ending;
            }
            for (int slash = ending.indexOf('/'); slash >= 0; slash = ending.indexOf('/', slash + 1)) {
                String tail = ending.substring(slash + 1);
                if (rows.containsKey(tail)) {
                    return tail;
                }
            }
        }
        return null;
    }
}
