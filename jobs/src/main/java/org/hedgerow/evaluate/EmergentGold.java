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
import org.hedgerow.stance.FreeTextClaim;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Stance;

/** Reads {@code emergent/}: headlines that are for, against or merely observing a claim (Ferreira and Vlachos 2016). */
final class EmergentGold {

    private EmergentGold() {}

    /** @param claimId what must not be torn by cross-validation */
    record Headline(String claimId, FreeTextClaim claim, Document document, Stance stance) {}

    static Path in(Path gold) {
        return gold.resolve("emergent").resolve("emergent.jsonl");
    }

    static List<Headline> read(Path gold) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Segmenter segmenter = new Segmenter();
        List<Headline> headlines = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(in(gold))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = json.readTree(line);
                Stance stance = stance(record.get("stance").asText());
                headlines.add(new Headline(
                        record.get("claim_id").asText(),
                        FreeTextClaim.of(record.get("claim").asText()),
                        segmenter.segment(Article.ofText(
                                record.get("id").asText(), record.get("text").asText())),
                        stance));
            }
        }
        return headlines;
    }

    private static Stance stance(String name) throws IOException {
        return switch (name) {
            case "for" -> Stance.AFFIRM;
            case "against" -> Stance.DENY;
            case "observing" -> Stance.NONCOMMITTAL;
            default -> throw new IOException("unknown stance '" + name + "' in emergent.jsonl");
        };
    }
}
