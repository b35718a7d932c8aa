package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.stance.CommitmentTrainer.Origin;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Span;

/** Reads {@code factuality/}: sentences whose events carry the commitment of their author, −3 … 3. */
final class FactualityGold {

    private FactualityGold() {}

    /** The corpora: file name, whether {@code evaluate} reports it, and how the trainer takes it. */
    enum Corpus {
        UW("uw", true, Origin.MAIN, 2),
        COMMITMENT_BANK("cb", true, Origin.OTHER, 1.5),
        MEGAVERIDICALITY("megaveridicality2", true, Origin.OTHER, 1),
        MEANTIME("meantime", false, Origin.OTHER, 0.3),
        UDS("uds_ih2", false, Origin.DISTANT, 0.05);

        private final String file;
        private final boolean reported;
        private final Origin origin;
        private final double importance;

        Corpus(String file, boolean reported, Origin origin, double importance) {
            this.file = file;
            this.reported = reported;
            this.origin = origin;
            this.importance = importance;
        }

        String file() {
            return file;
        }

        boolean isReported() {
            return reported;
        }

        Origin origin() {
            return origin;
        }

        double importance() {
            return importance;
        }

        Path in(Path gold) {
            return gold.resolve("factuality").resolve(file + ".jsonl");
        }
    }

    /** @param group what must not be torn by cross-validation: the document, or the sentence where none is known */
    record Event(Corpus corpus, String group, Document document, Span span, double label) {}

    static List<Event> read(Path gold, Corpus corpus, Segmenter segmenter) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Event> events = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(corpus.in(gold))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = json.readTree(line);
                String id = record.get("id").asText();
                String text = record.get("text").asText();
                Document document = segmenter.segment(Article.ofText(id, text));
                String group = record.has("doc") ? record.get("doc").asText() : id;
                for (JsonNode event : record.get("events")) {
                    Span span = new Span(
                            text.offsetByCodePoints(0, event.get("begin").asInt()),
                            text.offsetByCodePoints(0, event.get("end").asInt()));
                    events.add(new Event(
                            corpus, group, document, span, event.get("label").asDouble()));
                }
            }
        }
        return events;
    }
}
