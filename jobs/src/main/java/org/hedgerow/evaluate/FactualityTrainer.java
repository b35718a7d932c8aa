package org.hedgerow.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.hedgerow.evaluate.FactualityGold.Corpus;
import org.hedgerow.evaluate.FactualityGold.Event;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.stance.Commitment;
import org.hedgerow.stance.CommitmentScorer;
import org.hedgerow.stance.CommitmentTrainer;
import org.hedgerow.stance.StanceWeights;

/**
 * Makes {@code model/en/commitment.tsv}: the weights of the commitment to events, learned from the visible halves of
 * {@code factuality/} (UW: Lee et al. 2015; CommitmentBank: de Marneffe et al. 2019; MegaVeridicality: White et al.
 * 2018; MEANTIME: Minard et al. 2016; UDS-IH2: Rudinger et al. 2018). The same gold, lexicon and segmenter give the same
 * file to the byte.
 */
public final class FactualityTrainer {

    private static final int FOLDS = 5;

    private FactualityTrainer() {}

    /** Whether the folder of gold sets holds annotated events. */
    public static boolean isIn(Path gold) {
        return Arrays.stream(Corpus.values()).anyMatch(corpus -> Files.isRegularFile(corpus.in(gold)));
    }

    /**
     * @param gold the folder of gold sets
     * @param weights the file to write
     */
    public static void train(Path gold, Path weights) throws IOException {
        List<Event> events = read(gold);
        LinearModel learned = train(events, event -> true);
        try (Writer writer = Files.newBufferedWriter(weights)) {
            learned.write(writer, provenance(events));
        }
    }

    static List<Event> read(Path gold) throws IOException {
        Segmenter segmenter = new Segmenter();
        List<Event> events = new ArrayList<>();
        for (Corpus corpus : Corpus.values()) {
            if (Files.isRegularFile(corpus.in(gold))) {
                events.addAll(FactualityGold.read(gold, corpus, segmenter));
            }
        }
        return events;
    }

    static LinearModel train(List<Event> events, Predicate<Event> keep) {
        CommitmentTrainer trainer = new CommitmentTrainer(LexiconSource.shipped());
        for (Event event : events) {
            if (keep.test(event)) {
                Corpus corpus = event.corpus();
                trainer.add(
                        event.document(),
                        event.span(),
                        event.label(),
                        corpus.file(),
                        corpus.origin(),
                        corpus.importance());
            }
        }
        return trainer.train();
    }

    /** Each event scored by weights that never saw its document (or sentence, where documents are not known). */
    static Findings crossValidate(List<Event> events) {
        Map<Corpus, FactualityScore> scores = new EnumMap<>(Corpus.class);
        Map<Corpus, ErrorTable.Tally> errors = new EnumMap<>(Corpus.class);
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            LinearModel model = train(events, event -> fold(event) != fold);
            CommitmentScorer scorer = new CommitmentScorer(
                    LexiconSource.shipped(), StanceWeights.none().withCommitment(model));
            for (Event event : events) {
                if (event.corpus().isReported() && fold(event) == fold) {
                    Commitment commitment = scorer.score(event.document(), event.span());
                    scores.computeIfAbsent(event.corpus(), corpus -> new FactualityScore())
                            .add(event.group(), commitment.value(), event.label());
                    tally(errors.computeIfAbsent(event.corpus(), corpus -> new ErrorTable.Tally()), event, commitment);
                }
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        scores.forEach((corpus, score) -> measurements.addAll(
                score.measurements("factuality/" + corpus.file(), FOLDS + "-fold cross-validated")));
        List<ErrorTable> tables = new ArrayList<>();
        errors.forEach((corpus, tally) ->
                tables.add(tally.table("factuality/" + corpus.file(), "commitment below 2, by composing rules")));
        return new Findings(measurements, tables);
    }

    /** Sorts an event by the rules that composed its commitment, innermost first, and by the way it went wrong. */
    private static void tally(ErrorTable.Tally errors, Event event, Commitment commitment) {
        String rules = String.join(" < ", commitment.ruleIds());
        errors.seen(rules);
        boolean found = FactualityScore.isFullyCommitted(commitment.value());
        if (found != FactualityScore.isFullyCommitted(event.label())) {
            errors.error(rules, (found ? "taken as fact: " : "taken as open: ") + rules);
        }
    }

    private static int fold(Event event) {
        return Math.floorMod(event.group().hashCode(), FOLDS);
    }

    private static List<String> provenance(List<Event> events) {
        List<String> lines = new ArrayList<>();
        lines.add("Weights of the author's commitment to an event; rows are features of"
                + " org.hedgerow.stance.CommitmentFeatures.");
        lines.add("Learned by org.hedgerow.evaluate.FactualityTrainer from the visible halves of:");
        for (Corpus corpus : Corpus.values()) {
            long count =
                    events.stream().filter(event -> event.corpus() == corpus).count();
            lines.add(String.format(
                    Locale.ROOT, "%s: %d events, importance %.2f", corpus.file(), count, corpus.importance()));
        }
        return lines;
    }
}
