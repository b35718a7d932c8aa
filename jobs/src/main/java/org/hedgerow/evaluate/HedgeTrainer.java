package org.hedgerow.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hedgerow.evaluate.HedgeGold.GoldDocument;
import org.hedgerow.evaluate.HedgeGold.Part;
import org.hedgerow.hedge.CueTrainer;
import org.hedgerow.hedge.HedgeWeights;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;

/**
 * Makes {@code model/en/hedge-cues.tsv}: the weights of the hedge decision, learned from the Szeged Uncertainty Corpus
 * (Szarvas et al. 2012). The same gold, lexicon and segmenter give the same file to the byte.
 */
public final class HedgeTrainer {

    /** News is what the labels are for, and the smallest part. */
    private static final double NEWS_WEIGHT = 2;

    /** Cues of biomedical papers are another language game: they count, but little. */
    private static final double SCIENCE_WEIGHT = 0.3;

    private HedgeTrainer() {}

    /** Whether the folder of gold sets holds annotated hedges. */
    public static boolean isIn(Path gold) {
        return Arrays.stream(Part.values()).anyMatch(part -> Files.exists(part.in(gold)));
    }

    /**
     * @param gold the folder of gold sets
     * @param weights the file to write
     */
    public static void train(Path gold, Path weights) throws IOException {
        List<GoldDocument> documents = read(gold);
        HedgeWeights learned = trainer(documents).train(group -> true);
        try (Writer writer = Files.newBufferedWriter(weights)) {
            learned.model().write(writer, provenance(documents));
        }
    }

    static List<GoldDocument> read(Path gold) throws IOException {
        Segmenter segmenter = new Segmenter();
        List<GoldDocument> documents = new ArrayList<>();
        for (Part part : Part.values()) {
            if (Files.exists(part.in(gold))) {
                documents.addAll(HedgeGold.read(gold, part, segmenter));
            }
        }
        return documents;
    }

    /** A trainer that holds all documents; a document's group is its place in the list. */
    static CueTrainer trainer(List<GoldDocument> documents) {
        CueTrainer trainer = new CueTrainer(LexiconSource.shipped());
        for (int i = 0; i < documents.size(); i++) {
            GoldDocument gold = documents.get(i);
            double weight =
                    switch (gold.part().register()) {
                        case NEWS -> NEWS_WEIGHT;
                        case ENCYCLOPEDIA -> 1;
                        case SCIENCE -> SCIENCE_WEIGHT;
                    };
            trainer.add(gold.document(), gold.cues(), gold.part().register(), weight, i);
        }
        return trainer;
    }

    private static List<String> provenance(List<GoldDocument> documents) {
        List<String> lines = new ArrayList<>();
        lines.add("Weights of the hedge decision; rows are features of org.hedgerow.hedge.CueFeatures.");
        lines.add("Learned by org.hedgerow.evaluate.HedgeTrainer from the Szeged Uncertainty Corpus"
                + " (Szarvas, Vincze, Farkas, Mora, Gurevych 2012), visible halves:");
        for (Part part : Part.values()) {
            long count = documents.stream().filter(gold -> gold.part() == part).count();
            long cues = documents.stream()
                    .filter(gold -> gold.part() == part)
                    .mapToLong(gold -> gold.cues().size())
                    .sum();
            lines.add(String.format(Locale.ROOT, "%s: %d documents, %d cues", part.path(), count, cues));
        }
        return lines;
    }
}
