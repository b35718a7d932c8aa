package org.hedgerow.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hedgerow.corpus.InputException;
import org.hedgerow.corpus.format.DelimitedTable;
import org.hedgerow.sink.OutputException;

/**
 * Drawn statements in a CSV: {@code sample} writes it, a person fills in the last columns, {@code aggregate} reads it.
 *
 * @param labels the rows with a label by hand
 * @param unlabelled how many rows have none
 * @param strata how many statements each stratum had when the sheet was drawn, by the probabilities in it
 */
record LabelSheet(List<Label> labels, int unlabelled, Map<String, Long> strata) {

    static final String STATEMENT_ID = "statement_id";
    static final String HEDGED = "hedged";
    static final String PROBABILITY = "inclusion_probability";
    static final String BY_HAND = "hedged_by_hand";

    /** All columns, in order. */
    static final List<String> COLUMNS = List.of(
            STATEMENT_ID,
            "actor_id",
            "actor_name",
            "said_date",
            "source_text",
            "cue_text",
            "content_text",
            HEDGED,
            PROBABILITY,
            BY_HAND,
            "remark_by_hand");

    private static final List<String> NEEDED = List.of(STATEMENT_ID, HEDGED, PROBABILITY, BY_HAND);
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "1.0");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "0.0");

    /** @param hedged what the machine said when the statement was drawn */
    record Label(String statementId, boolean hedged, double probability, boolean byHand) {}

    /**
     * Writes a sheet to be filled in.
     *
     * @param rows cells in the order of {@link #COLUMNS}
     * @throws OutputException where the file is there already: labels by hand may stand in it
     */
    static void write(Path file, List<List<Object>> rows) {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            writer.write(CsvLine.of(COLUMNS));
            for (List<Object> row : rows) {
                writer.write(CsvLine.of(row));
            }
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(file + " is there already and may hold labels: give another file with --to", e);
        } catch (IOException e) {
            throw new OutputException("cannot write " + file + ": " + e, e);
        }
    }

    /** @throws InputException naming file, row and what is wrong */
    static LabelSheet read(Path file) {
        DelimitedTable table;
        try (InputStream in = Files.newInputStream(file)) {
            table = DelimitedTable.read(in);
        } catch (IOException e) {
            throw new InputException("cannot read the labels " + file + ": " + e, e);
        }
        for (String column : NEEDED) {
            if (!table.header().contains(column)) {
                throw new InputException(
                        file + ": the column " + column + " is missing; a sheet made by 'hedgerow sample' has it");
            }
        }
        if (!table.problems().isEmpty()) {
            throw new InputException(file + ", " + table.problems().get(0));
        }
        List<Label> labels = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int unlabelled = 0;
        Map<String, Double> sizes = new TreeMap<>();
        for (Map<String, String> row : table.rows()) {
            sizes.merge(HedgeRates.stratum(yesOrNo(file, row, HEDGED)), 1 / probability(file, row), Double::sum);
            if (!seen.add(row.get(STATEMENT_ID))) {
                throw new InputException(file + ": statement " + row.get(STATEMENT_ID) + " stands there twice");
            }
            if (row.get(BY_HAND).isBlank()) {
                unlabelled++;
            } else {
                labels.add(label(file, row));
            }
        }
        Map<String, Long> strata = new TreeMap<>();
        sizes.forEach((stratum, size) -> strata.put(stratum, Math.round(size)));
        return new LabelSheet(labels, unlabelled, strata);
    }

    private static Label label(Path file, Map<String, String> row) {
        return new Label(
                row.get(STATEMENT_ID), yesOrNo(file, row, HEDGED), probability(file, row), yesOrNo(file, row, BY_HAND));
    }

    private static boolean yesOrNo(Path file, Map<String, String> row, String column) {
        String value = row.get(column).strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            throw problem(file, row, column, "write yes or no, or leave it empty");
        }
        return YES.contains(value);
    }

    private static double probability(Path file, Map<String, String> row) {
        try {
            double value = Double.parseDouble(row.get(PROBABILITY).replace(',', '.'));
            if (value > 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw problem(file, row, PROBABILITY, "leave it as 'hedgerow sample' wrote it");
        }
        throw problem(file, row, PROBABILITY, "leave it as 'hedgerow sample' wrote it");
    }

    private static InputException problem(Path file, Map<String, String> row, String column, String advice) {
        return new InputException(file + ", statement " + row.get(STATEMENT_ID) + ": '" + row.get(column) + "' in "
                + column + ": " + advice);
    }
}
