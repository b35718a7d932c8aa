package org.hedgerow.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.hedgerow.corpus.clean.ArticleCleaner;
import org.hedgerow.corpus.clean.CleanedArticle;
import org.hedgerow.corpus.clean.Cleaning;
import org.hedgerow.evaluate.HandLabelledArticle.GoldStatement;
import org.hedgerow.label.ArticleLabeller;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabelledHedge;
import org.hedgerow.label.LabelledStatement;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.text.Span;
import org.hedgerow.text.StanceLabel;

/**
 * Scraped articles labelled by hand: cleaned and labelled exactly as a run does it.
 *
 * <p>A statement found matches a gold statement if its content overlaps the gold piece. Precision counts a statement as
 * right if it matches any gold statement, optional ones among them; recall asks for the others. Actor accuracy: right
 * names minus wrong names, over matched statements, so that a wrong name counts double and an abstention once; optional ones are not scored.
 * Cues match
 * by overlap; optional cues are neither right nor wrong. Stance accuracy is over matched statements on the claim.
 */
public final class HandLabelledEvaluation implements GoldEvaluation {

    private static final String FILE = "news2022/withdrawal.jsonl";

    private final LabellingSettings settings;
    private final String claimId;

    /** @param claimId the claim that the gold's stances are about: that Russian forces are withdrawing */
    public HandLabelledEvaluation(LabellingSettings settings, String claimId) {
        this.settings = settings;
        this.claimId = claimId;
    }

    @Override
    public String name() {
        return "news2022";
    }

    @Override
    public boolean isIn(Path gold) {
        return Files.isRegularFile(gold.resolve(FILE));
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        ArticleCleaner cleaner = new ArticleCleaner(settings.lexicon());
        ArticleLabeller labeller = new ArticleLabeller(settings);
        Tally tally = new Tally();
        for (HandLabelledArticle article : HandLabelledArticle.read(gold.resolve(FILE))) {
            if (cleaner.clean(article.asPlainText()) instanceof Cleaning.Kept kept) {
                tally.add(article, kept.article(), labeller.label(kept.article().toArticle()));
            } else {
                throw new IllegalStateException("the gold article " + article.id() + " was rejected");
            }
        }
        return tally.measurements();
    }

    /** Counts over all articles. */
    private final class Tally {

        private final Counts statements = new Counts();
        private final Counts cues = new Counts();
        private long matched;
        private long rightNames;
        private long wrongNames;
        private long rightTypes;
        private long onClaim;
        private long rightStances;
        private long recalled;
        private long required;

        void add(HandLabelledArticle gold, CleanedArticle cleaned, LabelledArticle labelled) {
            List<LabelledStatement> found = labelled.statements();
            List<List<Span>> contents = new ArrayList<>();
            for (LabelledStatement statement : found) {
                contents.add(statement.attribution().contents().stream()
                        .map(span -> toSource(span, cleaned))
                        .toList());
            }
            for (List<Span> content : contents) {
                boolean right = gold.statements().stream().anyMatch(statement -> overlaps(content, statement.piece()));
                if (right) {
                    statements.truePositive(1);
                } else {
                    statements.falsePositive(1);
                }
            }
            for (GoldStatement statement : gold.statements()) {
                int match = best(contents, statement.piece());
                if (!statement.optional()) {
                    required++;
                    recalled += match >= 0 ? 1 : 0;
                }
                if (match >= 0 && !statement.optional()) {
                    compare(statement, found.get(match));
                }
            }
            addCues(gold, cleaned, labelled);
        }

        private void compare(GoldStatement gold, LabelledStatement found) {
            matched++;
            if (found.resolution().isResolved()) {
                String name = plain(found.resolution().actor().name());
                if (gold.actors().stream().anyMatch(actor -> plain(actor).equals(name))) {
                    rightNames++;
                } else {
                    wrongNames++;
                }
            }
            if (gold.quoteTypes().contains(found.attribution().quoteType().label())) {
                rightTypes++;
            }
            if (!gold.stances().contains(HandLabelledArticle.OFF_CLAIM)) {
                onClaim++;
                rightStances += found.stances().stream()
                                .filter(stance -> stance.claimId().equals(claimId))
                                .map(StanceLabel::stance)
                                .anyMatch(stance -> gold.stances().contains(stance.label()))
                        ? 1
                        : 0;
            }
        }

        private void addCues(HandLabelledArticle gold, CleanedArticle cleaned, LabelledArticle labelled) {
            List<Span> found = labelled.hedges().stream()
                    .map(LabelledHedge::cue)
                    .filter(cue -> cue.isHedge())
                    .map(cue -> toSource(cue.cue(), cleaned))
                    .toList();
            BiPredicate<Span, List<Span>> any = (span, spans) -> spans.stream().anyMatch(span::overlaps);
            for (Span cue : gold.cues()) {
                if (any.test(cue, found)) {
                    cues.truePositive(1);
                } else {
                    cues.falseNegative(1);
                }
            }
            cues.falsePositive(found.stream()
                    .filter(cue -> !any.test(cue, gold.cues()) && !any.test(cue, gold.optionalCues()))
                    .count());
        }

        List<Measurement> measurements() {
            double precision = statements.precision();
            double recall = required == 0 ? 0 : (double) recalled / required;
            return List.of(
                    measurement("statement recall", recall, required),
                    measurement("statement precision", precision, required),
                    measurement(
                            "actor accuracy (wrong counts double)", ratio(rightNames - wrongNames, matched), matched),
                    measurement("wrong actor names", wrongNames, matched),
                    measurement("unresolved rate", ratio(matched - rightNames - wrongNames, matched), matched),
                    measurement("quote type accuracy", ratio(rightTypes, matched), matched),
                    measurement("hedge cue F1", cues.f1(), cues.gold()),
                    measurement("hedge cue precision", cues.precision(), cues.gold()),
                    measurement("hedge cue recall", cues.recall(), cues.gold()),
                    measurement("stance accuracy", ratio(rightStances, onClaim), onClaim));
        }

        private Measurement measurement(String metric, double value, long count) {
            return new Measurement(name(), "all", metric, value, count);
        }
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static int best(List<List<Span>> contents, Span piece) {
        int best = -1;
        int bestOverlap = 0;
        for (int i = 0; i < contents.size(); i++) {
            int overlap = overlap(contents.get(i), piece);
            if (overlap > bestOverlap) {
                best = i;
                bestOverlap = overlap;
            }
        }
        return best;
    }

    private static int overlap(List<Span> spans, Span piece) {
        return spans.stream().mapToInt(piece::overlap).sum();
    }

    private static boolean overlaps(List<Span> spans, Span piece) {
        return spans.stream().anyMatch(piece::overlaps);
    }

    /** The stretch of the scraped text that a span of the cleaned text comes from. */
    private static Span toSource(Span span, CleanedArticle cleaned) {
        int begin = Integer.MAX_VALUE;
        int end = -1;
        for (int i = span.begin(); i < span.end(); i++) {
            int source = cleaned.sourceOffsets().toSource(i);
            if (source >= 0) {
                begin = Math.min(begin, source);
                end = Math.max(end, source + 1);
            }
        }
        return end < 0 ? new Span(0, 0) : new Span(begin, end);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
