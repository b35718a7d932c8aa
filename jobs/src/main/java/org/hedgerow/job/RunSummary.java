package org.hedgerow.job;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The counts of a run, as its row in {@code runs} and as the text at its end. */
record RunSummary(
        String runId,
        Instant startedAt,
        Instant finishedAt,
        String version,
        String lexiconVersion,
        String configurationDigest,
        List<String> inputs,
        long recordsRead,
        long articles,
        long labelled,
        long stories,
        long sentences,
        long statements,
        long unresolved,
        long actors,
        long hedges,
        long boosters,
        long stances,
        SortedMap<String, Long> rejectsByReason) {

    long rejects() {
        return rejectsByReason.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same of a run that labelled only some of its articles. */
    RunSummary labelling(long some) {
        return new RunSummary(
                runId,
                startedAt,
                finishedAt,
                version,
                lexiconVersion,
                configurationDigest,
                inputs,
                recordsRead,
                articles,
                some,
                stories,
                sentences,
                statements,
                unresolved,
                actors,
                hedges,
                boosters,
                stances,
                rejectsByReason);
    }

    Row row() {
        return RowFactory.create(
                runId,
                startedAt,
                finishedAt,
                version,
                lexiconVersion,
                configurationDigest,
                inputs,
                recordsRead,
                articles,
                rejects(),
                labelled,
                stories,
                sentences,
                statements,
                unresolved,
                actors,
                hedges,
                boosters,
                stances,
                new TreeMap<>(rejectsByReason));
    }

    /** The summary for people. */
    String text(String output) {
        StringBuilder text = new StringBuilder();
        line(text, "records read", recordsRead, "");
        line(text, "articles", articles, stories == articles ? "" : "in " + number(stories) + " stories");
        if (labelled != articles) {
            line(text, "labelled now", labelled, number(articles - labelled) + " taken over from the last run");
        }
        String reasons = rejectsByReason.isEmpty()
                ? ""
                : String.join(
                        ", ",
                        rejectsByReason.entrySet().stream()
                                .map(reason -> reason.getKey() + " " + number(reason.getValue()))
                                .toList());
        line(text, "rejects", rejects(), reasons);
        line(text, "sentences", sentences, "");
        line(text, "statements", statements, number(unresolved) + " without a resolved actor");
        line(text, "actors", actors, "");
        line(text, "hedges", hedges, "and " + number(boosters) + " boosters");
        line(text, "stances", stances, "");
        double seconds = java.time.Duration.between(startedAt, finishedAt).toMillis() / 1000.0;
        text.append(String.format(java.util.Locale.ROOT, "%nTables in %s after %.1f s.%n", output, seconds));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, long value, String remark) {
        text.append(String.format(java.util.Locale.ROOT, "%-14s%12s  %s", name, number(value), remark)
                        .stripTrailing())
                .append(System.lineSeparator());
    }

    private static String number(long value) {
        return String.format(java.util.Locale.ROOT, "%,d", value);
    }
}
