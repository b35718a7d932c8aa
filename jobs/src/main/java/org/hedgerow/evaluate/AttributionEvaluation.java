package org.hedgerow.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.hedgerow.actor.ActorRegistry;
import org.hedgerow.actor.ActorResolver;
import org.hedgerow.attribution.AttributionExtractor;
import org.hedgerow.attribution.QuotationFinder;
import org.hedgerow.evaluate.AttributionMatching.Pair;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.QuoteType;

/**
 * Attribution on the political news of PolNeAR (Newell et al. 2018): whether attributions are found, and their spans;
 * together, by quote type and by publisher. How pairs are matched is said in {@link AttributionMatching}, what is
 * counted in {@link AttributionScores}. A pair counts under the quote type of its annotated content, an attribution
 * found where none is annotated under its own.
 */
public final class AttributionEvaluation implements GoldEvaluation {

    private static final String FILE = "polnear/dev.jsonl";

    @Override
    public String name() {
        return "polnear/dev";
    }

    @Override
    public boolean isIn(Path gold) {
        return Files.isRegularFile(gold.resolve(FILE));
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        List<GoldAttributions> articles = GoldAttributions.read(gold.resolve(FILE));
        AttributionExtractor extractor = new AttributionExtractor(LexiconSource.shipped());
        List<Measurement> measurements = new ArrayList<>(evaluate(name(), articles, extractor));
        measurements.addAll(UnresolvedRate.measure(
                name(), articles, extractor, new ActorResolver(ActorRegistry.load(LexiconSource.shipped()))));
        return measurements;
    }

    @Override
    public Findings examine(Path gold) throws IOException {
        AttributionExtractor extractor = new AttributionExtractor(LexiconSource.shipped());
        return new Findings(List.of(), List.of(errors(name(), GoldAttributions.read(gold.resolve(FILE)), extractor)));
    }

    private record Examined(Document document, List<Quotation> quotations, List<Pair> pairs) {}

    static ErrorTable errors(String name, List<GoldAttributions> articles, AttributionExtractor extractor) {
        Segmenter segmenter = new Segmenter();
        QuotationFinder finder = new QuotationFinder();
        AttributionErrors errors = new AttributionErrors();
        List<Examined> all = new ArrayList<>();
        for (GoldAttributions article : articles) {
            Document document = segmenter.segment(article.article());
            List<Quotation> quotations = finder.find(document);
            List<Pair> pairs =
                    AttributionMatching.match(article, outermost(extractor, document, quotations), quotations);
            errors.learn(document, pairs);
            all.add(new Examined(document, quotations, pairs));
        }
        all.forEach(each -> errors.add(each.document(), each.quotations(), each.pairs()));
        return errors.table(name);
    }

    /** Measures any extractor on any articles: what cross-validation calls. */
    public static List<Measurement> evaluate(
            String name, List<GoldAttributions> articles, AttributionExtractor extractor) {
        return measure(name, articles, (document, quotations) -> outermost(extractor, document, quotations));
    }

    private static List<AttributionSpans> outermost(
            AttributionExtractor extractor, Document document, List<Quotation> quotations) {
        return extractor.extract(document, quotations).stream()
                .filter(Attribution::isOutermost)
                .map(AttributionSpans::of)
                .toList();
    }

    static List<Measurement> measure(
            String name,
            List<GoldAttributions> articles,
            BiFunction<Document, List<Quotation>, List<AttributionSpans>> labeller) {
        Segmenter segmenter = new Segmenter();
        QuotationFinder finder = new QuotationFinder();
        AttributionScores all = new AttributionScores();
        AttributionScores quoted = new AttributionScores();
        Map<QuoteType, AttributionScores> byType = new EnumMap<>(QuoteType.class);
        Map<String, AttributionScores> byPublisher = new TreeMap<>();
        for (GoldAttributions article : articles) {
            Document document = segmenter.segment(article.article());
            List<Quotation> quotations = finder.find(document);
            List<Pair> pairs = AttributionMatching.match(article, labeller.apply(document, quotations), quotations);
            String text = document.text();
            all.add(text, pairs);
            byPublisher
                    .computeIfAbsent(article.publisher(), publisher -> new AttributionScores())
                    .add(text, pairs);
            quoted.add(text, ofTypes(pairs, QuoteType.DIRECT, QuoteType.MIXED));
            for (QuoteType type : QuoteType.values()) {
                byType.computeIfAbsent(type, t -> new AttributionScores()).add(text, ofTypes(pairs, type, type));
            }
        }
        List<Measurement> measurements = new ArrayList<>(all.measurements(name, "all"));
        measurements.addAll(quoted.measurements(name, "direct+mixed"));
        byType.forEach((type, scores) -> measurements.addAll(scores.measurements(name, type.label())));
        byPublisher.forEach((publisher, scores) ->
                measurements.addAll(scores.measurements(name, "publisher " + publisher.toLowerCase(Locale.ROOT))));
        return measurements;
    }

    private static List<Pair> ofTypes(List<Pair> pairs, QuoteType one, QuoteType other) {
        return pairs.stream()
                .filter(pair -> pair.type() == one || pair.type() == other)
                .toList();
    }
}
