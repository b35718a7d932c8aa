package org.hedgerow.attribution;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * Fits the weights that {@link AttributionExtractor} uses to annotated articles. The same articles in the same order
 * give the same file to the byte.
 */
public final class AttributionTrainer {

    private static final long SEED = 20220216;

    /** Lower ones find more attributions, but less often with the right source; read from PolNeAR's dev part. */
    private static final String THRESHOLD = "0.4";

    private final Map<String, String> classes;
    private final CueLexicon lexicon;
    private final Map<String, String> groups;
    private Map<String, Float> priors;
    private static final double RATE = 0.1;
    private static final double HEAD_DECAY = 0.6;
    private static final int HEAD_EPOCHS = 8;
    private static final int HEAD_MINIMUM_COUNT = 3;
    private static final double SPAN_RATE = 0.05;
    private static final double SPAN_DECAY = 2;
    private static final int SPAN_EPOCHS = 8;
    private static final int SPAN_MINIMUM_COUNT = 4;
    private static final double LEAST_PULL = 1.3;
    private static final double LEAST_HEAD = 0.05;
    private static final double LEAST = 0.03;

    /** @param classes word classes by form, see {@link WordClassTrainer} */
    private AttributionTrainer(Map<String, String> classes, CueLexicon lexicon) {
        this.classes = new TreeMap<>(classes);
        this.lexicon = lexicon;
        this.groups = lexicon.groups();
    }

    /** A trainer that takes the classes of cues from the lexicons. */
    public static AttributionTrainer of(LexiconSource lexicons, Map<String, String> classes) {
        return new AttributionTrainer(classes, CueLexicon.read(lexicons));
    }

    /** Fits and writes; {@code provenance} lines lead the file as comments. */
    public void train(List<TrainingArticle> articles, Writer writer, List<String> provenance) throws IOException {
        priors = priors(articles);
        WordKnowledge knowledge = new WordKnowledge(classes, priors, groups);
        TokenView view = new TokenView(knowledge, lexicon);
        List<int[]> headsOf = new ArrayList<>();
        for (TrainingArticle article : articles) {
            headsOf.add(article.attributions().stream()
                    .mapToInt(each -> headOf(article.document().tokens(), each, knowledge))
                    .toArray());
        }
        List<float[]> probabilities = new ArrayList<>();
        CrossFit first = firstLook(articles, headsOf, view, probabilities);
        CrossFit second = secondLook(articles, headsOf, view, probabilities);
        SpanTrainer spans = spans(articles, headsOf, view, probabilities);
        write(writer, provenance, first, second, spans);
    }

    private static boolean[] marked(int[] heads, int size) {
        boolean[] marked = new boolean[size];
        for (int head : heads) {
            if (head >= 0) {
                marked[head] = true;
            }
        }
        return marked;
    }

    /** Fits the judgement of each candidate by itself; adds what it says of each article's tokens. */
    private static CrossFit firstLook(
            List<TrainingArticle> articles, List<int[]> headsOf, TokenView view, List<float[]> probabilities) {
        CrossFit fit = new CrossFit(RATE, HEAD_DECAY);
        HeadFeatures heads = new HeadFeatures();
        for (int i = 0; i < articles.size(); i++) {
            view.read(articles.get(i).document(), articles.get(i).quotations());
            boolean[] isHead = marked(headsOf.get(i), view.size);
            for (int token = 0; token < view.size; token++) {
                if ((view.traits[token] & WordKnowledge.CANDIDATE) != 0) {
                    heads.fill(view, token, fit.features());
                    fit.add(i, isHead[token]);
                }
            }
        }
        fit.train(HEAD_EPOCHS, HEAD_MINIMUM_COUNT, SEED);
        int example = 0;
        for (TrainingArticle article : articles) {
            view.read(article.document(), article.quotations());
            float[] probability = new float[view.size];
            for (int token = 0; token < view.size; token++) {
                if ((view.traits[token] & WordKnowledge.CANDIDATE) != 0) {
                    probability[token] = fit.probability(example++);
                }
            }
            probabilities.add(probability);
        }
        return fit;
    }

    /** Fits the judgement among neighbours; replaces the first judgement by it. */
    private static CrossFit secondLook(
            List<TrainingArticle> articles, List<int[]> headsOf, TokenView view, List<float[]> probabilities) {
        CrossFit fit = new CrossFit(RATE, HEAD_DECAY);
        NeighbourFeatures neighbours = new NeighbourFeatures();
        for (int i = 0; i < articles.size(); i++) {
            view.read(articles.get(i).document(), articles.get(i).quotations());
            System.arraycopy(probabilities.get(i), 0, view.headProbability, 0, view.size);
            boolean[] isHead = marked(headsOf.get(i), view.size);
            for (int token = 0; token < view.size; token++) {
                if (view.headProbability[token] >= NeighbourFeatures.LEAST) {
                    neighbours.fill(view, token, fit.features());
                    fit.add(i, isHead[token]);
                }
            }
        }
        fit.train(HEAD_EPOCHS, HEAD_MINIMUM_COUNT, SEED);
        int example = 0;
        for (float[] probability : probabilities) {
            for (int token = 0; token < probability.length; token++) {
                if (probability[token] >= NeighbourFeatures.LEAST) {
                    probability[token] = fit.probability(example++);
                }
            }
        }
        return fit;
    }

    private static SpanTrainer spans(
            List<TrainingArticle> articles, List<int[]> headsOf, TokenView view, List<float[]> probabilities) {
        SpanTrainer trainer = new SpanTrainer(SPAN_RATE, SPAN_DECAY);
        Window window = new Window();
        WindowFeatures features = new WindowFeatures();
        OrderFeatures orders = new OrderFeatures();
        for (int i = 0; i < articles.size(); i++) {
            TrainingArticle article = articles.get(i);
            view.read(article.document(), article.quotations());
            System.arraycopy(probabilities.get(i), 0, view.headProbability, 0, view.size);
            for (int j = 0; j < headsOf.get(i).length; j++) {
                if (headsOf.get(i)[j] >= 0) {
                    window.build(view, headsOf.get(i)[j]);
                    features.prepare(view, window);
                    orders.fill(view, window, trainer.orderFeatures());
                    trainer.add(
                            window,
                            features,
                            tags(view.tokens, window, article.attributions().get(j)));
                }
            }
        }
        trainer.train(SPAN_EPOCHS, SPAN_MINIMUM_COUNT, LEAST_PULL, SEED);
        return trainer;
    }

    private void write(Writer writer, List<String> provenance, CrossFit first, CrossFit second, SpanTrainer spans)
            throws IOException {
        for (String line : provenance) {
            writer.write("# " + line + "\n");
        }
        writer.write("section\t" + AttributionModel.SETTINGS + "\n");
        writer.write("threshold\t" + THRESHOLD + "\n");
        writer.write("section\t" + AttributionModel.CLASSES + "\n");
        for (Map.Entry<String, String> each : classes.entrySet()) {
            writer.write(each.getKey() + "\t" + each.getValue() + "\n");
        }
        writer.write("section\t" + AttributionModel.PRIORS + "\n");
        for (Map.Entry<String, Float> each : priors.entrySet()) {
            writer.write(each.getKey() + "\t" + String.format(Locale.ROOT, "%.3f", each.getValue()) + "\n");
        }
        writer.write("section\t" + AttributionModel.HEAD + "\n");
        SparseModel.write(writer, AttributionModel.HEAD_OUTCOMES, first.rows(LEAST_HEAD));
        writer.write("section\t" + AttributionModel.NEIGHBOURS + "\n");
        SparseModel.write(writer, AttributionModel.HEAD_OUTCOMES, second.rows(LEAST_HEAD));
        writer.write("section\t" + AttributionModel.TAG + "\n");
        SparseModel.write(writer, AttributionModel.TAG_OUTCOMES, spans.tagRows(LEAST));
        writer.write("section\t" + AttributionModel.EDGE + "\n");
        SparseModel.write(writer, AttributionModel.EDGE_OUTCOMES, spans.edgeRows(LEAST));
        writer.write("section\t" + AttributionModel.ORDER + "\n");
        SparseModel.write(writer, AttributionModel.ORDER_OUTCOMES, spans.orderRows(LEAST));
    }

    /** Each word's share of occurrences that head a cue, the head being the cue's most cue-like word. */
    private Map<String, Float> priors(List<TrainingArticle> articles) {
        Map<String, int[]> inCue = new TreeMap<>();
        for (TrainingArticle article : articles) {
            Tokens tokens = article.document().tokens();
            for (int token = 0; token < tokens.size(); token++) {
                inCue.computeIfAbsent(tokens.lower(token), w -> new int[3])[0]++;
            }
            for (TrainingArticle.Annotated each : article.attributions()) {
                for (int token : tokensIn(tokens, each.cue())) {
                    inCue.get(tokens.lower(token))[1]++;
                }
            }
        }
        Map<String, Float> share = new TreeMap<>();
        inCue.forEach((word, counts) -> share.put(word, counts[1] / (counts[0] + 2f)));
        WordKnowledge rough = new WordKnowledge(classes, share, groups);
        for (TrainingArticle article : articles) {
            Tokens tokens = article.document().tokens();
            for (TrainingArticle.Annotated each : article.attributions()) {
                int head = headOf(tokens, each, rough);
                if (head >= 0) {
                    inCue.get(tokens.lower(head))[2]++;
                }
            }
        }
        Map<String, Float> result = new TreeMap<>();
        inCue.forEach((word, counts) -> {
            float prior = Math.round(1000 * counts[2] / (counts[0] + 2f)) / 1000f;
            if (counts[2] > 0 || counts[0] >= 20) {
                result.put(word, prior);
            }
        });
        return result;
    }

    private static int headOf(Tokens tokens, TrainingArticle.Annotated attribution, WordKnowledge knowledge) {
        int best = -1;
        float bestPrior = -1;
        for (int token : tokensIn(tokens, attribution.cue())) {
            float prior = knowledge.of(tokens.word(token)).prior;
            if (prior > bestPrior) {
                best = token;
                bestPrior = prior;
            }
        }
        return best;
    }

    private static List<Integer> tokensIn(Tokens tokens, List<Span> spans) {
        List<Integer> found = new ArrayList<>();
        for (Span span : spans) {
            for (int token = tokens.firstEndingAfter(span.begin());
                    token < tokens.size() && tokens.begin(token) < span.end();
                    token++) {
                found.add(token);
            }
        }
        return found;
    }

    private static byte[] tags(Tokens tokens, Window window, TrainingArticle.Annotated attribution) {
        byte[] tags = new byte[window.length];
        mark(tokens, window, attribution.content(), SpanLattice.CONTENT, tags);
        if (!attribution.source().isEmpty()) {
            mark(tokens, window, attribution.source().subList(0, 1), SpanLattice.SOURCE, tags);
        }
        List<Integer> cue = tokensIn(tokens, attribution.cue());
        mark(tokens, window, List.of(tokens.span(cue.get(0), cue.get(cue.size() - 1) + 1)), SpanLattice.CUE, tags);
        return SpanLattice.repaired(tags, window.headPosition);
    }

    private static void mark(Tokens tokens, Window window, List<Span> spans, int tag, byte[] tags) {
        for (Span span : spans) {
            for (int i = 0; i < window.length; i++) {
                int token = window.tokens[i];
                if (tokens.begin(token) < span.end() && tokens.end(token) > span.begin()) {
                    tags[i] = (byte) tag;
                }
            }
        }
    }
}
