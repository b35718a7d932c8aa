package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.LexiconSource.LexiconFile;

/**
 * Reads the tables of the registry: tab-separated, for a thousand actors are rows and not rules. A file begins with
 * {@code # key: value} lines (format, version, source, licence), then comes a line with the column names, then a row an
 * actor. Inside a cell, several values are parted by {@code ;}. An id stands once in a file; a row of a later file, or
 * of a user's file, replaces the earlier one of the same id.
 */
final class ActorTable {

    private static final List<String> HEADER_KEYS = List.of("format", "version", "source", "licence");

    private ActorTable() {}

    /** All rows of one name's files, or of all files in a folder where {@code name} ends in a slash. */
    static <T> Iterable<T> read(
            LexiconSource source, String name, String format, List<String> columns, Function<Row, T> reader) {
        Map<String, T> rows = new LinkedHashMap<>();
        List<String> names = name.endsWith("/") ? source.list(name) : List.of(name);
        List<LexiconFile> files = new ArrayList<>();
        names.forEach(each -> files.addAll(source.open(each)));
        files.stream().filter(ActorTable::isShipped).forEach(file -> readFile(file, format, columns, reader, rows));
        files.stream().filter(file -> !isShipped(file)).forEach(file -> readFile(file, format, columns, reader, rows));
        return rows.values();
    }

    /** A user's rows come last, whatever their file is called, so that they replace shipped ones. */
    private static boolean isShipped(LexiconFile file) {
        return file.origin().equals("lexicon/en/" + file.name());
    }

    private static <T> void readFile(
            LexiconFile file, String format, List<String> columns, Function<Row, T> reader, Map<String, T> rows) {
        Set<String> header = new HashSet<>();
        Set<String> ids = new HashSet<>();
        List<String> order = null;
        int number = 0;
        for (String line : file.content().split("\r?\n")) {
            number++;
            String place = file.origin() + ", line " + number;
            if (line.startsWith("#")) {
                readHeader(line, format, place, header);
            } else if (order == null && !line.isBlank()) {
                order = columnNames(line, columns, place);
            } else if (!line.isBlank()) {
                Row row = row(line, order, place);
                String id = row.text("id");
                if (!id.matches("[a-z0-9.-]+")) {
                    throw row.problem("an id is made of a-z, 0-9, '.' and '-', not '" + id + "'");
                }
                if (!ids.add(id)) {
                    throw row.problem("the id " + id + " stands twice in this file");
                }
                rows.put(id, reader.apply(row));
            }
        }
        HEADER_KEYS.stream().filter(key -> !header.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(file.origin() + ": the line '# " + key + ": …' is missing");
        });
    }

    private static void readHeader(String line, String format, String place, Set<String> header) {
        for (String key : HEADER_KEYS) {
            String begin = "# " + key + ": ";
            if (line.startsWith(begin)) {
                header.add(key);
                if (key.equals("format") && !line.substring(begin.length()).equals(format)) {
                    throw new IllegalArgumentException(place + ": expected the format " + format);
                }
            }
        }
    }

    private static List<String> columnNames(String line, List<String> known, String place) {
        List<String> names = List.of(line.split("\t"));
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        place + ": unknown column '" + name + "', the columns are " + String.join(", ", known));
            }
        }
        if (!names.contains("id") || !names.contains("name")) {
            throw new IllegalArgumentException(place + ": the columns id and name must be there");
        }
        return names;
    }

    private static Row row(String line, List<String> columns, String place) {
        String[] cells = line.split("\t", -1);
        if (cells.length > columns.size()) {
            throw new IllegalArgumentException(
                    place + ": " + cells.length + " cells, but only " + columns.size() + " columns");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                values.put(columns.get(i), cells[i].strip());
            }
        }
        return new Row(place, values);
    }

    /** One row: its place, for messages, and its filled cells. */
    record Row(String place, Map<String, String> cells) {

        String text(String column) {
            String value = cells.get(column);
            if (value == null) {
                throw problem("the column '" + column + "' is empty");
            }
            return value;
        }

        /** Null where the cell is empty. */
        String textOrNull(String column) {
            return cells.get(column);
        }

        List<String> list(String column) {
            String value = cells.get(column);
            return value == null
                    ? List.of()
                    : new ArrayList<>(Arrays.stream(value.split(";"))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList());
        }

        IllegalArgumentException problem(String reason) {
            return new IllegalArgumentException(place + ": " + reason);
        }
    }
}
