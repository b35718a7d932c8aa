package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.actor.ActorResolver;
import org.hedgerow.attribution.AttributionExtractor;
import org.hedgerow.attribution.QuotationFinder;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Resolution;

/**
 * How many of the attributions found, right or wrong, name no actor: of all outermost ones, and of those whose source
 * was found. Not an error rate: nothing here says whether a named actor is the right one.
 */
final class UnresolvedRate {

    private long all;
    private long unresolved;
    private long withSource;
    private long unresolvedWithSource;

    private UnresolvedRate() {}

    static List<Measurement> measure(
            String name, List<GoldAttributions> articles, AttributionExtractor extractor, ActorResolver resolver) {
        Segmenter segmenter = new Segmenter();
        QuotationFinder finder = new QuotationFinder();
        Map<String, UnresolvedRate> parts = new LinkedHashMap<>();
        List.of("all", "direct+mixed", "direct", "indirect", "mixed")
                .forEach(part -> parts.put(part, new UnresolvedRate()));
        Map<String, UnresolvedRate> publishers = new TreeMap<>();
        for (GoldAttributions article : articles) {
            UnresolvedRate publisher = publishers.computeIfAbsent(
                    "publisher " + article.publisher().toLowerCase(Locale.ROOT), part -> new UnresolvedRate());
            Document document = segmenter.segment(article.article());
            List<Quotation> quotations = finder.find(document);
            List<Attribution> attributions = extractor.extract(document, quotations);
            List<Resolution> resolutions = resolver.resolve(document, quotations, attributions);
            for (int i = 0; i < attributions.size(); i++) {
                Attribution attribution = attributions.get(i);
                if (attribution.isOutermost()) {
                    publisher.add(attribution, resolutions.get(i));
                    parts.get("all").add(attribution, resolutions.get(i));
                    parts.get(attribution.quoteType().label()).add(attribution, resolutions.get(i));
                    if (attribution.quoteType() != QuoteType.INDIRECT) {
                        parts.get("direct+mixed").add(attribution, resolutions.get(i));
                    }
                }
            }
        }
        parts.putAll(publishers);
        List<Measurement> measurements = new ArrayList<>();
        parts.forEach((part, rate) -> {
            measurements.add(new Measurement(
                    name, part, "unresolved rate", rate.all == 0 ? 0 : (double) rate.unresolved / rate.all, rate.all));
            measurements.add(new Measurement(
                    name,
                    part,
                    "unresolved rate given a source",
                    rate.withSource == 0 ? 0 : (double) rate.unresolvedWithSource / rate.withSource,
                    rate.withSource));
        });
        return measurements;
    }

    private void add(Attribution attribution, Resolution resolution) {
        boolean source = attribution.source() != null;
        all++;
        withSource += source ? 1 : 0;
        if (!resolution.isResolved()) {
            unresolved++;
            unresolvedWithSource += source ? 1 : 0;
        }
    }
}
