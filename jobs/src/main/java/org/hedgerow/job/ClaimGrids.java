package org.hedgerow.job;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.report.Report;
import org.hedgerow.report.Timeline;

/**
 * A report's grids of stances: actors against periods, one grid a claim.
 *
 * @param stances the table
 */
record ClaimGrids(Dataset<Row> stances, Timeline timeline) {

    private static final int MOST_ROWS = 20;
    private static final int MOST_CLAIMS = 12;

    /** The claims, most spoken about first. */
    List<Report.Claim> claims() {
        List<Row> most = stances.groupBy("claim_id")
                .agg(count(lit(1)).as("statements"))
                .orderBy(col("statements").desc(), col("claim_id"))
                .limit(MOST_CLAIMS)
                .collectAsList();
        List<Report.Claim> claims = new ArrayList<>();
        for (Row claim : most) {
            String id = claim.getAs("claim_id");
            claims.add(new Report.Claim(
                    id,
                    claim.getAs("statements"),
                    rows(stances.where(col("claim_id").equalTo(id)))));
        }
        return claims;
    }

    private List<Report.ClaimRow> rows(Dataset<Row> stances) {
        Dataset<Row> placed =
                stances.where(col("actor_id").isNotNull().and(col("said_date").isNotNull()));
        List<Row> most = placed.groupBy("actor_id")
                .agg(count(lit(1)).as("statements"), max("actor_name").as("name"))
                .orderBy(col("statements").desc(), col("name"), col("actor_id"))
                .limit(MOST_ROWS)
                .collectAsList();
        Map<String, Map<Integer, CellSums>> cells = new LinkedHashMap<>();
        placed.where(col("actor_id")
                        .isin(most.stream().map(row -> row.getAs("actor_id")).toArray()))
                .groupBy("actor_id", "said_date")
                .agg(
                        count(lit(1)).as("statements"),
                        avg("commitment").as("commitment"),
                        stance("affirm"),
                        stance("noncommittal"),
                        stance("doubt"),
                        stance("deny"))
                .collectAsList()
                .forEach(day -> cells.computeIfAbsent(day.getAs("actor_id"), key -> new TreeMap<>())
                        .computeIfAbsent(timeline.indexOf(day.getAs("said_date")), key -> new CellSums())
                        .add(day));
        return most.stream()
                .map(row -> new Report.ClaimRow(
                        row.getAs("actor_id"), row.getAs("name"), CellSums.cells(cells.get(row.getAs("actor_id")))))
                .filter(row -> !row.cells().isEmpty())
                .toList();
    }

    private static Column stance(String name) {
        return sum(coalesce(when(col("stance").equalTo(name), 1L), lit(0L))).as(name);
    }

    /** The days of a cell, summed. */
    private static final class CellSums {

        private final long[] stances = new long[4];
        private long statements;
        private double commitment;

        private void add(Row day) {
            long some = day.<Long>getAs("statements");
            statements += some;
            commitment += some * day.<Double>getAs("commitment");
            String[] names = {"affirm", "noncommittal", "doubt", "deny"};
            for (int i = 0; i < names.length; i++) {
                stances[i] += day.<Long>getAs(names[i]);
            }
        }

        private static List<Report.ClaimCell> cells(Map<Integer, CellSums> byPeriod) {
            List<Report.ClaimCell> cells = new ArrayList<>();
            byPeriod.forEach((period, sums) -> {
                if (period >= 0) {
                    long[] stances = sums.stances;
                    double mean = sums.commitment / sums.statements;
                    cells.add(new Report.ClaimCell(
                            period, sums.statements, mean, stances[0], stances[1], stances[2], stances[3]));
                }
            });
            return cells;
        }
    }
}
