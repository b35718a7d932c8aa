package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.hedgerow.estimate.SampleDesign;
import org.hedgerow.report.Passage;
import org.hedgerow.report.PassageChoice;
import org.hedgerow.report.Report;
import org.hedgerow.report.Timeline;
import org.hedgerow.report.WebLink;
import org.hedgerow.table.Tables;
import org.hedgerow.text.Span;

/** Draws the statements that a report lets its readers read, a few from each point and cell. */
final class PassageReader {

    private static final int PER_CELL = 8;
    private static final int LONGEST = 1200;

    private final RunTables tables;
    private final long seed;
    private final int most;

    PassageReader(RunTables tables, long seed, int most) {
        this.tables = tables;
        this.seed = seed;
        this.most = most;
    }

    /** The same report with its passages. */
    Report complete(Report report) {
        List<String> chosen = new PassageChoice(most).of(drawn(report));
        List<Passage> passages = passages(chosen, report.timeline());
        return new Report(
                report.run(),
                report.timeline(),
                report.everyone(),
                report.actors(),
                report.claims(),
                passages,
                new Report.Sampling(seed, PER_CELL, most, passages.size()));
    }

    private List<PassageChoice.Drawn> drawn(Report report) {
        Column period = date_trunc(report.timeline().unit().toString(), col("said_date"));
        Dataset<Row> statements = tables.read(Tables.STATEMENTS);
        Dataset<Row> ofActors = statements.where(col("actor_id")
                .isin(report.actors().stream().map(Report.Actor::actorId).toArray()));
        Dataset<Row> ofClaims = tables.read(Tables.STANCES)
                .where(col("claim_id")
                        .isin(report.claims().stream()
                                .map(Report.Claim::claimId)
                                .toArray())
                        .and(col("actor_id")
                                .isin(report.claims().stream()
                                        .flatMap(claim -> claim.rows().stream())
                                        .map(Report.ClaimRow::actorId)
                                        .distinct()
                                        .toArray())));
        List<PassageChoice.Drawn> drawn = new ArrayList<>();
        Stream.of(
                        firstOfEach(statements, period),
                        firstOfEach(ofActors, col("actor_id"), period),
                        firstOfEach(ofClaims, col("claim_id"), col("actor_id"), period))
                .forEach(drawn::addAll);
        return drawn;
    }

    private List<PassageChoice.Drawn> firstOfEach(Dataset<Row> statements, Column... cell) {
        long chosen = seed;
        Column rank = udf((UDF1<String, Long>) id -> SampleDesign.rank(chosen, id), DataTypes.LongType)
                .apply(col("statement_id"));
        return statements
                .withColumn("rank", rank)
                .withColumn("place", row_number().over(Window.partitionBy(cell).orderBy("rank", "statement_id")))
                .where(col("place").leq(PER_CELL))
                .select("statement_id", "place", "rank")
                .collectAsList()
                .stream()
                .map(row -> new PassageChoice.Drawn(row.getString(0), row.getInt(1), row.getLong(2)))
                .toList();
    }

    private List<Passage> passages(List<String> chosen, Timeline timeline) {
        Object[] ids = chosen.toArray();
        Map<String, List<Passage.Stance>> stances = new HashMap<>();
        tables.read(Tables.STANCES)
                .where(col("statement_id").isin(ids))
                .orderBy("statement_id", "claim_id")
                .collectAsList()
                .forEach(row -> stances.computeIfAbsent(row.getAs("statement_id"), key -> new ArrayList<>())
                        .add(new Passage.Stance(
                                row.getAs("claim_id"), row.getAs("stance"), row.<Double>getAs("commitment"))));
        Dataset<Row> statements =
                tables.read(Tables.STATEMENTS).where(col("statement_id").isin(ids));
        Map<String, TreeMap<Integer, Integer>> sentences = sentences(statements);
        return statements
                .join(tables.read(Tables.ARTICLES).select("article_id", "title", "url", "text"), "article_id")
                .orderBy(col("said_date").asc_nulls_last(), col("statement_id"))
                .collectAsList()
                .stream()
                .map(row -> passage(
                        row,
                        sentences.get(row.<String>getAs("article_id")),
                        stances.getOrDefault(row.<String>getAs("statement_id"), List.of()),
                        timeline))
                .toList();
    }

    /** Begin and end of the sentences of the statements' articles. */
    private Map<String, TreeMap<Integer, Integer>> sentences(Dataset<Row> statements) {
        Map<String, TreeMap<Integer, Integer>> sentences = new HashMap<>();
        tables.read(Tables.SENTENCES)
                .join(statements.select("article_id").distinct(), "article_id")
                .select("article_id", "begin", "end")
                .collectAsList()
                .forEach(row -> sentences
                        .computeIfAbsent(row.getString(0), key -> new TreeMap<>())
                        .put(row.getInt(1), row.getInt(2)));
        return sentences;
    }

    /** The sentences that hold the statement, and the one before, which tells who "he" is. */
    private static Span sentencesOf(StatementPlaces places, NavigableMap<Integer, Integer> sentences) {
        Span all = places.all();
        Map.Entry<Integer, Integer> first = sentences.floorEntry(all.begin());
        Map.Entry<Integer, Integer> last = sentences.floorEntry(Math.max(all.begin(), all.end() - 1));
        Map.Entry<Integer, Integer> before = first == null ? null : sentences.lowerEntry(first.getKey());
        boolean near = before != null && first.getKey() - before.getValue() <= 1;
        int begin = near ? before.getKey() : first == null ? all.begin() : first.getKey();
        int end = last == null ? all.end() : Math.max(all.end(), last.getValue());
        return new Span(begin, end);
    }

    private static Passage passage(
            Row row, NavigableMap<Integer, Integer> sentences, List<Passage.Stance> stances, Timeline timeline) {
        String text = row.getAs("text");
        StatementPlaces places = StatementPlaces.of(row);
        Span all = sentencesOf(places, sentences);
        Span shown = all.length() <= LONGEST ? all : new Span(all.begin(), wholeCharacter(text, all.begin() + LONGEST));
        String name = row.getAs("actor_name");
        return new Passage(
                row.getAs("statement_id"),
                row.getAs("actor_id"),
                name == null ? "not named" : name,
                row.getAs("said_date"),
                timeline.indexOf(row.getAs("said_date")),
                row.<Boolean>getAs("hedged"),
                row.getAs("outlet"),
                row.getAs("published_date"),
                row.getAs("title"),
                WebLink.orNull(row.getAs("url")),
                shown.in(text),
                shown.end() < all.end(),
                marks(places, shown),
                stances);
    }

    /** Not between the halves of a character outside the basic plane. */
    private static int wholeCharacter(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static List<Passage.Mark> marks(StatementPlaces places, Span shown) {
        List<Passage.Mark> marks = new ArrayList<>();
        places.contents().forEach(span -> add(marks, Passage.Kind.CONTENT, span, "", shown));
        if (places.source() != null) {
            add(marks, Passage.Kind.SOURCE, places.source(), "", shown);
        }
        add(marks, Passage.Kind.CUE, places.cue(), "", shown);
        for (Row cue : places.cues()) {
            boolean booster = StatementPlaces.isBooster(cue);
            String about = (booster ? "booster" : cue.<String>getAs("category").replace('_', ' ')) + ", strength "
                    + cue.getAs("strength") + ", rule " + cue.getAs("rule_id");
            add(marks, booster ? Passage.Kind.BOOSTER : Passage.Kind.HEDGE, StatementPlaces.span(cue), about, shown);
        }
        return marks;
    }

    private static void add(List<Passage.Mark> marks, Passage.Kind kind, Span span, String about, Span shown) {
        int begin = Math.max(span.begin(), shown.begin());
        int end = Math.min(span.end(), shown.end());
        if (begin < end) {
            marks.add(new Passage.Mark(kind, begin - shown.begin(), end - shown.begin(), about));
        }
    }
}
