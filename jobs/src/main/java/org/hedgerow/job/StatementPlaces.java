package org.hedgerow.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.hedgerow.text.Span;

/**
 * Where the parts of a statement stand in its article, for those who show it.
 *
 * @param source null if none is named
 * @param contents in order
 * @param cues the speaker's hedges, then boosters, as the rows that are nested in the statement
 */
record StatementPlaces(Span source, Span cue, List<Span> contents, List<Row> cues) {

    private static final int CONTEXT = 120;

    static StatementPlaces of(Row statement) {
        List<Span> contents = new ArrayList<>();
        for (Row span : statement.<Row>getList(statement.fieldIndex("content"))) {
            contents.add(new Span(span.<Integer>getAs("begin"), span.<Integer>getAs("end")));
        }
        Span source = statement.getAs("source_begin") == null
                ? null
                : new Span(statement.<Integer>getAs("source_begin"), statement.<Integer>getAs("source_end"));
        List<Row> cues = new ArrayList<>(statement.<Row>getList(statement.fieldIndex("hedges")));
        cues.addAll(statement.getList(statement.fieldIndex("boosters")));
        Span cue = new Span(statement.<Integer>getAs("cue_begin"), statement.<Integer>getAs("cue_end"));
        return new StatementPlaces(source, cue, contents, cues);
    }

    static boolean isBooster(Row cue) {
        return cue.getAs("category") == null;
    }

    static Span span(Row cue) {
        return new Span(cue.<Integer>getAs("begin"), cue.<Integer>getAs("end"));
    }

    /** From the first part to the last. */
    Span all() {
        Span said = contents.stream().reduce(cue, Span::union);
        return source == null ? said : said.union(source);
    }

    /** All of the statement, out to the line's ends where they are near. */
    Span withContext(String text) {
        Span all = all();
        int begin = Math.max(text.lastIndexOf('\n', all.begin()) + 1, all.begin() - CONTEXT);
        int lineEnd = text.indexOf('\n', all.end());
        int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, all.end() + CONTEXT);
        return new Span(Math.min(begin, all.begin()), Math.max(end, all.end()));
    }
}
