package org.hedgerow.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.corpus.format.RecordReading.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.Reject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@DisplayName("Reading what is far too large, on demand")
@EnabledIfSystemProperty(named = "hedgerow.heavy", matches = "true")
class HeavyInputTest {

    private static final int LINES = 10_000_000;

    /** What came of the records, counted, not held. */
    private static Map<String, Integer> outcomes(String fileName, InputStream content) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (RecordReader reader = RecordReaders.open(
                        RecordReading.URI, fileName, () -> content, FileFacts.NONE, ReadOptions.defaults())
                .records()) {
            for (InputRecord record = reader.next(); record != null; record = reader.next()) {
                String outcome =
                        record instanceof Reject reject ? reject.reason().label() : "kept";
                counts.merge(outcome, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static InputStream repeated(String first, String piece, int times) {
        int blocks = times / 1_000;
        byte[] block = utf8(piece.repeat(1_000));
        Iterator<InputStream> parts = IntStream.range(0, blocks)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(block))
                .iterator();
        Enumeration<InputStream> rest = new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        };
        return new SequenceInputStream(Collections.enumeration(
                java.util.List.of(new ByteArrayInputStream(utf8(first)), new SequenceInputStream(rest))));
    }

    @Test
    @DisplayName("a record of 500 MB is one reject, and the record after it is read")
    void hugeRecord() throws IOException {
        InputStream content = new EndlessStream(utf8("{\"text\":\""), 500_000_000, utf8("\"}\n{\"text\":\"b\"}\n"));
        assertThat(outcomes("a.jsonl", content)).isEqualTo(Map.of("too_large", 1, "kept", 1));
    }

    @Test
    @DisplayName("ten million lines of one word are one text too many")
    void manyLinesOfText() throws IOException {
        assertThat(outcomes("a.txt", repeated("", "word\n", LINES))).isEqualTo(Map.of("too_large", 1));
    }

    @Test
    @DisplayName("ten million lines of one word among JSON lines are ten million rejects")
    void manyBrokenRecords() throws IOException {
        assertThat(outcomes("a.jsonl", repeated("{\"text\":\"a\"}\n", "word\n", LINES)))
                .isEqualTo(Map.of("kept", 1, "malformed", LINES));
    }
}
