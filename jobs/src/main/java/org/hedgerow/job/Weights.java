package org.hedgerow.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import org.hedgerow.evaluate.AttributionTraining;
import org.hedgerow.evaluate.CertaintyEvaluation;
import org.hedgerow.evaluate.EmergentTrainer;
import org.hedgerow.evaluate.FactualityTrainer;
import org.hedgerow.evaluate.HedgeTrainer;

/** The weights that can be learned anew, in the order in which they build on each other. */
enum Weights {
    ATTRIBUTION(
            "lexicon/en/attribution/weights.tsv",
            "polnear/train.jsonl",
            AttributionTraining::isIn,
            AttributionTraining::train),
    HEDGES("model/en/hedge-cues.tsv", "szeged/*.jsonl", HedgeTrainer::isIn, HedgeTrainer::train),
    CERTAINTY(
            "model/en/certainty.tsv",
            "certainty/sentence_certainty.jsonl",
            CertaintyEvaluation::isThere,
            CertaintyEvaluation::train),
    COMMITMENT("model/en/commitment.tsv", "factuality/*.jsonl", FactualityTrainer::isIn, FactualityTrainer::train),
    FREE_TEXT_STANCE(
            "model/en/free-text-stance.tsv", "emergent/emergent.jsonl", EmergentTrainer::isIn, EmergentTrainer::train);

    private final String shippedAs;
    private final String learnedFrom;
    private final Predicate<Path> gold;
    private final Training training;

    Weights(String shippedAs, String learnedFrom, Predicate<Path> gold, Training training) {
        this.shippedAs = shippedAs;
        this.learnedFrom = learnedFrom;
        this.gold = gold;
        this.training = training;
    }

    /** Learns from a folder of gold sets and writes a file. */
    private interface Training {
        void train(Path gold, Path file) throws IOException;
    }

    /** The name on the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the weights lie among the resources of the jar. */
    String shippedAs() {
        return shippedAs;
    }

    /** The gold they are learned from, below the folder of gold sets. */
    String learnedFrom() {
        return learnedFrom;
    }

    boolean canBeLearnedFrom(Path goldFolder) {
        return gold.test(goldFolder);
    }

    void train(Path goldFolder, Path file) throws IOException {
        training.train(goldFolder, file);
    }

    @Override
    public String toString() {
        return label();
    }
}
