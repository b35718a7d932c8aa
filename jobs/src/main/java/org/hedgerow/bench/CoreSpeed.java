package org.hedgerow.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.actor.ActorRegistry;
import org.hedgerow.actor.ActorResolver;
import org.hedgerow.actor.SaidDateResolver;
import org.hedgerow.attribution.AttributionExtractor;
import org.hedgerow.attribution.QuotationFinder;
import org.hedgerow.hedge.HedgeLabeller;
import org.hedgerow.label.ArticleLabeller;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.stance.StanceLabeller;
import org.hedgerow.text.Article;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Quotation;

/** Times the labelling of articles in memory in one thread, as a whole and part by part. */
public final class CoreSpeed {

    /** The whole core: text in, labels out. */
    public static final String CORE = "core, one thread";

    private static final List<String> PARTS =
            List.of("sentences and tokens", "quotations", "attribution", "actors", "dates", "hedges", "stance");
    /** As the job labels them. */
    private static final int BATCH = 32;

    private static final double NANOSECONDS = 1e9;
    private static final double MILLION = 1e6;

    private final LabellingSettings settings;
    private final List<Article> articles;
    private final double megabytes;

    /** @param articles cleaned, at least one */
    public CoreSpeed(LabellingSettings settings, List<Article> articles) {
        this.settings = settings;
        this.articles = List.copyOf(articles);
        this.megabytes =
                articles.stream().mapToLong(article -> article.text().length()).sum() / MILLION;
    }

    /**
     * Measures, after one pass that only warms up.
     *
     * @param repetitions at least 1
     */
    public List<Timing> measure(int repetitions) {
        List<Timing> timings = new ArrayList<>(List.of(whole(repetitions)));
        timings.addAll(parts(repetitions));
        return timings;
    }

    private Timing whole(int repetitions) {
        ArticleLabeller labeller = new ArticleLabeller(settings);
        List<Double> seconds = new ArrayList<>();
        for (int repetition = -1; repetition < repetitions; repetition++) {
            long begin = System.nanoTime();
            long statements = 0;
            for (int first = 0; first < articles.size(); first += BATCH) {
                List<Article> batch = articles.subList(first, Math.min(articles.size(), first + BATCH));
                for (LabelledArticle labelled : labeller.label(batch)) {
                    statements += labelled.statements().size();
                }
            }
            long end = System.nanoTime();
            // The count is used, so that no compiler may leave the work out.
            if (repetition >= 0 && statements >= 0) {
                seconds.add((end - begin) / NANOSECONDS);
            }
        }
        return new Timing(CORE, seconds, megabytes);
    }

    private List<Timing> parts(int repetitions) {
        Segmenter segmenter = new Segmenter();
        QuotationFinder quotationFinder = new QuotationFinder();
        AttributionExtractor extractor = new AttributionExtractor(settings.lexicon());
        ActorResolver actors = new ActorResolver(ActorRegistry.load(settings.lexicon()));
        SaidDateResolver dates = new SaidDateResolver();
        HedgeLabeller hedges = new HedgeLabeller(settings.lexicon());
        StanceLabeller stances = new StanceLabeller(settings.lexicon(), settings.claims());
        double[][] seconds = new double[PARTS.size()][repetitions];
        long[] clock = new long[PARTS.size() + 1];
        for (int repetition = -1; repetition < repetitions; repetition++) {
            long[] spent = new long[PARTS.size()];
            for (Article article : articles) {
                clock[0] = System.nanoTime();
                Document document = segmenter.segment(article);
                clock[1] = System.nanoTime();
                List<Quotation> quotations = quotationFinder.find(document);
                clock[2] = System.nanoTime();
                List<Attribution> attributions = extractor.extract(document, quotations);
                clock[3] = System.nanoTime();
                actors.resolve(document, quotations, attributions);
                clock[4] = System.nanoTime();
                attributions.forEach(attribution -> dates.resolve(document, quotations, attribution));
                clock[5] = System.nanoTime();
                List<HedgeCue> cues = hedges.label(document, quotations);
                clock[6] = System.nanoTime();
                stances.label(document, quotations, attributions, cues);
                clock[7] = System.nanoTime();
                for (int part = 0; part < spent.length; part++) {
                    spent[part] += clock[part + 1] - clock[part];
                }
            }
            for (int part = 0; repetition >= 0 && part < spent.length; part++) {
                seconds[part][repetition] = spent[part] / NANOSECONDS;
            }
        }
        List<Timing> timings = new ArrayList<>();
        for (int part = 0; part < PARTS.size(); part++) {
            timings.add(new Timing(
                    "core: " + PARTS.get(part),
                    Arrays.stream(seconds[part]).boxed().toList(),
                    megabytes));
        }
        return timings;
    }
}
