package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hedgerow.hedge.CueTrainer.GoldCue;
import org.hedgerow.hedge.Register;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.Span;

/**
 * Reads the Szeged Uncertainty Corpus: one annotated sentence a line, which {@code doc} gathers into documents. Each
 * document becomes one text, a sentence a line.
 */
final class HedgeGold {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HedgeGold() {}

    /** The parts of the corpus. */
    enum Part {
        FACTBANK("szeged/factbank", Register.NEWS),
        WIKI("szeged/wiki", Register.ENCYCLOPEDIA),
        BIO_BMC("szeged/bio_bmc", Register.SCIENCE),
        BIO_FLY("szeged/bio_fly", Register.SCIENCE);

        private final String path;
        private final Register register;

        Part(String path, Register register) {
            this.path = path;
            this.register = register;
        }

        String path() {
            return path;
        }

        Register register() {
            return register;
        }

        Path in(Path gold) {
            return gold.resolve(path + ".jsonl");
        }
    }

    /** A document with its annotation. {@code lines} are the spans of the corpus's own sentences. */
    record GoldDocument(Part part, String id, Document document, List<Span> lines, List<GoldCue> cues) {}

    static List<GoldDocument> read(Path gold, Part part, Segmenter segmenter) throws IOException {
        Map<String, List<JsonNode>> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(part.in(gold))) {
            JsonNode node = JSON.readTree(line);
            lines.computeIfAbsent(node.get("doc").asText(), id -> new ArrayList<>())
                    .add(node);
        }
        List<GoldDocument> documents = new ArrayList<>();
        lines.forEach((id, nodes) -> documents.add(document(part, id, nodes, segmenter)));
        return documents;
    }

    private static GoldDocument document(Part part, String id, List<JsonNode> nodes, Segmenter segmenter) {
        StringBuilder text = new StringBuilder();
        List<Span> lines = new ArrayList<>();
        List<GoldCue> cues = new ArrayList<>();
        for (JsonNode node : nodes) {
            String sentence = node.get("text").asText().replace('\n', ' ');
            int start = text.length();
            for (JsonNode cue : node.get("cues")) {
                Span span = new Span(
                        start + sentence.offsetByCodePoints(0, cue.get("begin").asInt()),
                        start + sentence.offsetByCodePoints(0, cue.get("end").asInt()));
                cues.add(new GoldCue(span, category(cue.get("type").asText())));
            }
            text.append(sentence);
            lines.add(new Span(start, text.length()));
            text.append('\n');
        }
        Document document = segmenter.segment(Article.ofText(part.path() + "/" + id, text.toString()));
        return new GoldDocument(part, id, document, lines, cues);
    }

    private static HedgeCategory category(String type) {
        return switch (type) {
            case "condition" -> HedgeCategory.CONDITIONAL;
            case "investigation" -> HedgeCategory.INVESTIGATIVE;
            default -> HedgeCategory.valueOf(type.toUpperCase(Locale.ROOT));
        };
    }
}
