package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.story.BandSet;
import org.hedgerow.corpus.story.StoryUpdate;
import org.hedgerow.table.CleanedArticlesTable;

/**
 * What few records that come and go change in the corpus as a whole: stories, inferred dates, which copy is kept. Old
 * records are read in one pass, of which only those that have to do with the new ones are held; there is no shuffle. What
 * comes out equals what {@link CorpusFacts} and {@link ArticleChanges} find among all records, old and new.
 */
public final class CorpusUpdate {

    private final Dataset<Row> known;
    private final Dataset<Row> fresh;
    private final Dataset<Row> articles;
    private final int most;
    private final FewRows few;

    /**
     * @param known rows of {@link org.hedgerow.table.RecordsTable}: the records of the last run
     * @param fresh rows of {@link CleanedArticlesTable}: the records that have been read
     * @param articles rows of {@code articles} as the last run wrote them
     * @param most how many rows of one kind to hold at once
     */
    public CorpusUpdate(Dataset<Row> known, Dataset<Row> fresh, Dataset<Row> articles, int most) {
        this.known = known;
        this.fresh = fresh;
        this.articles = articles;
        this.most = most;
        this.few = new FewRows(most);
    }

    /**
     * Which known records are so no more.
     *
     * @param files files of the last run that have been read again or are to go
     * @param all whether all records of these go; otherwise only those whose place has been read again, or whose
     *     article has moved within its file. A record that its file has lost stays: a download that broke off must not
     *     take articles away.
     * @param rejects rows of {@code rejects} that have been written for what has been read
     */
    public record Replaced(Set<String> files, boolean all, Dataset<Row> rejects) {}

    /**
     * What the update changes.
     *
     * @param facts what the corpus says of all articles that are to be labelled, and of copies that are to be rejected
     * @param superseded places of known records that are so no more
     * @param shortened files that have lost records which stay
     * @param gone articles whose rows are to go
     * @param toLabel articles that are to be labelled
     * @param oldToLabel those of them that only known records hold: rows of {@link CleanedArticlesTable} with the
     *     beginning of their texts
     * @param oldCopies copies among the known records that are to be rejected anew, as such rows
     * @param formerCopies places whose rejects, if they are rejected as copies, are to go
     */
    public record Changes(
            CorpusFacts facts,
            Set<Place> superseded,
            Set<String> shortened,
            Set<String> gone,
            Set<String> toLabel,
            List<Row> oldToLabel,
            List<Row> oldCopies,
            Set<Place> formerCopies) {}

    /** Finds the changes; empty where they concern too many rows. */
    public Optional<Changes> find(Replaced replaced) {
        try {
            return Optional.of(changes(replaced));
        } catch (TooManyRowsException e) {
            return Optional.empty();
        }
    }

    private Changes changes(Replaced replaced) throws TooManyRowsException {
        List<Row> come = few.of(withoutText(fresh, lit("")), row -> true);
        Set<String> files = Set.copyOf(replaced.files());
        List<Row> ofFiles = files.isEmpty()
                ? List.of()
                : few.of(withoutText(known, col("excerpt")), row -> files.contains(row.<String>getAs("source_uri")));
        Map<Boolean, List<Row>> bySupersession = superseded(ofFiles, come, replaced);
        List<Row> superseded = bySupersession.get(true);
        Set<String> shortened = replaced.all() ? Set.of() : values(bySupersession.get(false), "source_uri");
        Set<Place> places = superseded.stream().map(Place::of).collect(Collectors.toSet());

        Map<String, int[]> touched = signatures(come);
        touched.putAll(signatures(superseded));
        RecordScan.Found found = scan(places, touched.keySet(), touched.values());
        Map<String, int[]> related = signatures(found);
        Set<String> ids = new HashSet<>(touched.keySet());
        ids.retainAll(related.keySet());

        Map<String, String> storiesBefore = storiesBefore();
        Map<String, String> stories = stories(storiesBefore, related, superseded, come);
        CorpusFacts before = new CorpusFacts(
                new CorpusDates.Tally().add(found.dates()).add(superseded).dates(), storiesBefore, Map.of());
        CorpusDates dates = new CorpusDates.Tally().add(found.dates()).add(come).dates();
        ids.addAll(otherStory(storiesBefore, stories));
        ids.addAll(otherDate(found.undated(), before.dates(), dates, places));
        List<Row> staying = ids.isEmpty()
                ? List.of()
                : few.of(
                        withoutText(known, col("excerpt")),
                        row -> ids.contains(row.getString(0)) && !places.contains(Place.of(row)));
        ArticleCopies copies = new ArticleCopies(superseded, staying, come);
        return copies.changes(before, new CorpusFacts(dates, stories, copies.keptFrom()), touched.keySet(), shortened);
    }

    private static Map<Boolean, List<Row>> superseded(List<Row> ofFiles, List<Row> come, Replaced replaced) {
        if (replaced.all() || ofFiles.isEmpty()) {
            return Map.of(true, ofFiles, false, List.of());
        }
        Set<Place> readAgain = come.stream().map(Place::of).collect(Collectors.toSet());
        replaced.rejects()
                .select("source_uri", "record_no")
                .collectAsList()
                .forEach(row -> readAgain.add(Place.of(row)));
        Set<List<String>> sameArticle =
                come.stream().map(CorpusUpdate::fileAndArticle).collect(Collectors.toSet());
        return ofFiles.stream()
                .collect(Collectors.partitioningBy(
                        row -> readAgain.contains(Place.of(row)) || sameArticle.contains(fileAndArticle(row))));
    }

    private static List<String> fileAndArticle(Row row) {
        return List.of(row.getAs("source_uri"), row.getAs("article_id"));
    }

    private RecordScan.Found scan(Set<Place> superseded, Set<String> ids, Collection<int[]> signatures)
            throws TooManyRowsException {
        RecordScan.Found found =
                new RecordScan(superseded, new HashSet<>(ids), BandSet.of(signatures), most + 1).apply(known);
        few.check(found.related());
        return found;
    }

    /** Of articles that share their story with others. */
    private Map<String, String> storiesBefore() {
        Map<String, String> stories = new HashMap<>();
        articles.select("article_id", "story_id")
                .where(col("article_id").notEqual(col("story_id")))
                .toLocalIterator()
                .forEachRemaining(row -> {
                    stories.put(row.getString(0), row.getString(1));
                    stories.put(row.getString(1), row.getString(1));
                });
        return stories;
    }

    private Map<String, String> stories(
            Map<String, String> storiesBefore, Map<String, int[]> related, List<Row> superseded, List<Row> come)
            throws TooManyRowsException {
        Map<String, int[]> oldOnes = signatures(superseded);
        Map<String, int[]> newOnes = signatures(come);
        Map<String, int[]> staying = new HashMap<>(related);
        oldOnes.forEach((article, signature) -> {
            if (newOnes.containsKey(article)) {
                staying.put(article, signature);
            }
        });
        oldOnes.keySet().removeAll(staying.keySet());
        newOnes.keySet().removeAll(staying.keySet());
        StoryUpdate update = new StoryUpdate(storiesBefore, oldOnes, newOnes, staying);
        Set<String> toLookUp = update.toLookUp();
        if (!toLookUp.isEmpty()) {
            Set<Place> places = superseded.stream().map(Place::of).collect(Collectors.toSet());
            staying.putAll(signatures(scan(places, toLookUp, List.of())));
            List<int[]> members = toLookUp.stream().map(staying::get).toList();
            staying.putAll(signatures(scan(places, Set.of(), members)));
        }
        return update.stories(staying);
    }

    private static Set<String> otherStory(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(article -> before.getOrDefault(article, article).equals(after.getOrDefault(article, article)));
        return all;
    }

    /** Most updates change no date; only where they do, the records are read again to find whose. */
    private Set<String> otherDate(Set<Row> undated, CorpusDates before, CorpusDates after, Set<Place> superseded)
            throws TooManyRowsException {
        Set<Row> changed = undated.stream()
                .filter(row -> !before.date(row).equals(after.date(row)))
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return Set.of();
        }
        List<Row> found = few.of(
                withoutText(known, col("excerpt")),
                row -> changed.contains(CorpusDates.undated(row)) && !superseded.contains(Place.of(row)));
        return values(found, "article_id");
    }

    private static Dataset<Row> withoutText(Dataset<Row> records, Column text) {
        return records.select(CleanedArticlesTable.INSTANCE.columns().stream()
                .map(column -> column.name().equals("text") ? text.as("text") : col(column.name()))
                .toArray(Column[]::new));
    }

    private static Set<String> values(List<Row> rows, String column) {
        return rows.stream().map(row -> row.<String>getAs(column)).collect(Collectors.toSet());
    }

    private static Map<String, int[]> signatures(List<Row> rows) {
        Map<String, int[]> signatures = new HashMap<>();
        rows.forEach(row -> signatures.put(
                row.getAs("article_id"), CleanedArticlesTable.signature(row.<byte[]>getAs("signature"))));
        return signatures;
    }

    private static Map<String, int[]> signatures(RecordScan.Found found) {
        Map<String, int[]> signatures = new HashMap<>();
        found.related()
                .forEach(record ->
                        signatures.put(record.articleId(), CleanedArticlesTable.signature(record.signature())));
        return signatures;
    }
}
