package org.hedgerow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.hedgerow.actor.ActorRegistry;
import org.hedgerow.actor.ActorResolver;
import org.hedgerow.attribution.AttributionExtractor;
import org.hedgerow.attribution.QuotationFinder;
import org.hedgerow.hedge.HedgeLabeller;
import org.hedgerow.label.ArticleLabeller;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.stance.Claims;
import org.hedgerow.stance.StanceLabeller;
import org.hedgerow.text.Article;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Quotation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Times the core's parts over all articles of a file, one pass an operation; see {@code CoreBenchmarkTest}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CoreBenchmark {

    /** JSON Lines, plain or gzipped, with text, title, publisher, date and id. */
    static final String ARTICLES = "hedgerow.benchmark";

    /** How many of them at most. */
    private static final int MOST = 300;

    private final List<Input> inputs = new ArrayList<>();
    private Segmenter segmenter;
    private QuotationFinder quotationFinder;
    private AttributionExtractor extractor;
    private ActorResolver actors;
    private HedgeLabeller hedges;
    private StanceLabeller stances;
    private ArticleLabeller labeller;

    /** An article with what the parts take from those before them. */
    private record Input(
            Article article,
            Document document,
            List<Quotation> quotations,
            List<Attribution> attributions,
            List<HedgeCue> cues) {}

    @Setup
    public void prepare() throws IOException {
        LexiconSource lexicon = LexiconSource.shipped();
        Claims claims = Claims.load(lexicon, null, List.of());
        segmenter = new Segmenter();
        quotationFinder = new QuotationFinder();
        extractor = new AttributionExtractor(lexicon);
        actors = new ActorResolver(ActorRegistry.load(lexicon));
        hedges = new HedgeLabeller(lexicon);
        stances = new StanceLabeller(lexicon, claims);
        labeller = new ArticleLabeller(
                new LabellingSettings(lexicon, claims, LabellingSettings.DEFAULT_MINIMUM_CONFIDENCE));
        for (Article article : articles(Path.of(System.getProperty(ARTICLES)), MOST)) {
            Document document = segmenter.segment(article);
            List<Quotation> quotations = quotationFinder.find(document);
            inputs.add(new Input(
                    article,
                    document,
                    quotations,
                    extractor.extract(document, quotations),
                    hedges.label(document, quotations)));
        }
    }

    /** What one operation reads, in characters. */
    static long characters(Path file) throws IOException {
        return articles(file, MOST).stream()
                .mapToLong(article -> article.text().length())
                .sum();
    }

    private static List<Article> articles(Path file, int most) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && articles.size() < most; line = lines.readLine()) {
                JsonNode json = mapper.readTree(line);
                String title = json.path("title").asText();
                articles.add(new Article(
                        json.path("id").asText(),
                        json.path("publisher").asText(),
                        title,
                        LocalDate.parse(json.path("date").asText().substring(0, 10)),
                        title + "\n\n" + json.path("text").asText(),
                        Set.of()));
            }
        }
        return articles;
    }

    @Benchmark
    public int sentencesAndTokens() {
        int tokens = 0;
        for (Input input : inputs) {
            tokens += segmenter.segment(input.article()).tokens().size();
        }
        return tokens;
    }

    /** The splitter without the tokens. */
    @Benchmark
    public int sentences() {
        int sentences = 0;
        for (Input input : inputs) {
            sentences += segmenter.sentences(input.article().text()).size();
        }
        return sentences;
    }

    @Benchmark
    public int quotations() {
        int found = 0;
        for (Input input : inputs) {
            found += quotationFinder.find(input.document()).size();
        }
        return found;
    }

    @Benchmark
    public int attribution() {
        int found = 0;
        for (Input input : inputs) {
            found += extractor.extract(input.document(), input.quotations()).size();
        }
        return found;
    }

    @Benchmark
    public int actors() {
        int resolved = 0;
        for (Input input : inputs) {
            resolved += actors.resolve(input.document(), input.quotations(), input.attributions())
                    .size();
        }
        return resolved;
    }

    /** The cue matcher and the decision about each candidate. */
    @Benchmark
    public int hedges() {
        int found = 0;
        for (Input input : inputs) {
            found += hedges.label(input.document(), input.quotations()).size();
        }
        return found;
    }

    @Benchmark
    public int stance() {
        int found = 0;
        for (Input input : inputs) {
            found += stances.label(input.document(), input.quotations(), input.attributions(), input.cues())
                    .size();
        }
        return found;
    }

    @Benchmark
    public int wholeCore() {
        int statements = 0;
        for (Input input : inputs) {
            statements += labeller.label(input.article()).statements().size();
        }
        return statements;
    }
}
