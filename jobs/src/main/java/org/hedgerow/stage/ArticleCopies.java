package org.hedgerow.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** All records of some articles, those before and those after an update, as rows of cleaned articles without texts. */
final class ArticleCopies {

    private static final Comparator<Row> BY_PLACE = Comparator.comparing(Place::of);

    private final List<Row> superseded;
    private final Map<String, List<Row>> before = new HashMap<>();
    private final Map<String, List<Row>> after = new HashMap<>();
    private final Set<Place> old = new HashSet<>();

    /**
     * @param superseded known records that are so no more
     * @param staying known records that stay
     * @param come records that have come
     */
    ArticleCopies(List<Row> superseded, List<Row> staying, List<Row> come) {
        this.superseded = superseded;
        put(before, superseded);
        put(before, staying);
        put(after, staying);
        put(after, come);
        staying.forEach(row -> old.add(Place.of(row)));
        before.values().forEach(rows -> rows.sort(BY_PLACE));
        after.values().forEach(rows -> rows.sort(BY_PLACE));
    }

    private static void put(Map<String, List<Row>> copies, List<Row> rows) {
        rows.forEach(row -> copies.computeIfAbsent(row.getAs("article_id"), id -> new ArrayList<>())
                .add(row));
    }

    /** See {@link DuplicateArticles}. */
    Map<String, String> keptFrom() {
        Map<String, String> kept = new HashMap<>();
        after.forEach((article, rows) -> {
            if (rows.size() > 1) {
                kept.put(article, Place.of(rows.get(0)).toString());
            }
        });
        return kept;
    }

    /**
     * What changes.
     *
     * @param withOtherCopies articles of which records have come or gone
     * @param shortened see {@link CorpusUpdate.Changes}
     */
    CorpusUpdate.Changes changes(
            CorpusFacts factsBefore, CorpusFacts factsAfter, Set<String> withOtherCopies, Set<String> shortened) {
        Set<String> gone = new HashSet<>();
        Set<String> toLabel = new HashSet<>();
        List<Row> oldToLabel = new ArrayList<>();
        List<Row> oldCopies = new ArrayList<>();
        Set<Place> formerCopies = new HashSet<>();
        before.forEach((article, rows) -> {
            if (!isSame(rows.get(0), factsBefore, after.get(article), factsAfter)) {
                gone.add(article);
            }
            if (withOtherCopies.contains(article)) {
                rows.forEach(row -> formerCopies.add(Place.of(row)));
            }
        });
        after.forEach((article, rows) -> {
            if (!before.containsKey(article) || gone.contains(article)) {
                toLabel.add(article);
                rows.stream().limit(1).filter(this::isOld).forEach(oldToLabel::add);
            }
            if (withOtherCopies.contains(article)) {
                rows.stream().skip(1).filter(this::isOld).forEach(oldCopies::add);
            }
        });
        return new CorpusUpdate.Changes(
                factsAfter,
                superseded.stream().map(Place::of).collect(Collectors.toSet()),
                shortened,
                gone,
                toLabel,
                oldToLabel,
                oldCopies,
                formerCopies);
    }

    private boolean isOld(Row row) {
        return old.contains(Place.of(row));
    }

    /** @param rows null where the article is no more */
    private static boolean isSame(Row before, CorpusFacts factsBefore, List<Row> rows, CorpusFacts factsAfter) {
        return rows != null && ArticleChanges.isSame(before, factsBefore, rows.get(0), factsAfter);
    }
}
