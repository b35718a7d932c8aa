package org.hedgerow.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.hedgerow.learn.FeatureIndex;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.Shuffle;

/**
 * Fits the weights of tags and of pairs of tags by the likelihood of the annotated sequences in the
 * {@link SpanLattice}, with AdaGrad steps in a seeded order.
 */
final class SpanTrainer {

    /** How often the examples are gone through in orders of their own; the weights kept are the mean of all. */
    private static final int RUNS = 3;

    private record Example(
            int headPosition, byte[] tags, int[][] tagFeatures, int[][] edgeFeatures, int[] orderFeatures) {}

    /** How often an epoch the weights are taken for the average that is kept. */
    private static final int SNAPSHOTS_AN_EPOCH = 5;

    private final FeatureIndex tagIndex = new FeatureIndex();
    private final FeatureIndex edgeIndex = new FeatureIndex();
    private final Features tagFeatures = Features.indexed(tagIndex);
    private final Features edgeFeatures = Features.indexed(edgeIndex);
    private final FeatureIndex orderIndex = new FeatureIndex();
    private final Features orderFeatures = Features.indexed(orderIndex);
    private final List<Example> examples = new ArrayList<>();
    private final double rate;
    private final double l2;
    private float[] tagDecay;
    private float[] edgeDecay;
    private float[] orderDecay;
    private float[] tagWeights;
    private float[] edgeWeights;
    private float[] orderWeights;

    SpanTrainer(double rate, double l2) {
        this.rate = rate;
        this.l2 = l2;
    }

    /** The buffer to fill before {@link #add}. */
    Features orderFeatures() {
        return orderFeatures;
    }

    /** Adds a window whose order features stand in {@link #orderFeatures}. */
    void add(Window window, WindowFeatures features, byte[] tags) {
        int[][] tagIds = new int[window.length][];
        int[][] edgeIds = new int[window.length + 1][];
        for (int position = 0; position < window.length; position++) {
            features.tag(position, tagFeatures);
            tagIds[position] = tagFeatures.ids();
        }
        for (int position = 0; position <= window.length; position++) {
            features.edge(position, edgeFeatures);
            edgeIds[position] = edgeFeatures.ids();
        }
        examples.add(new Example(window.headPosition, tags, tagIds, edgeIds, orderFeatures.ids()));
    }

    /**
     * Fits in two rounds: after the first, weights whose pull (size times the root of the feature's count) is below
     * {@code leastPull} are dropped, and the second round fits those that are left. Done {@value #RUNS} times.
     */
    void train(int epochs, int minimumCount, double leastPull, long seed) {
        fit(epochs, minimumCount, leastPull, seed);
        float[] tags = tagWeights;
        float[] edges = edgeWeights;
        float[] orders = orderWeights;
        for (int run = 1; run < RUNS; run++) {
            fit(epochs, minimumCount, leastPull, seed + run);
            add(tagWeights, tags);
            add(edgeWeights, edges);
            add(orderWeights, orders);
        }
        average(tagWeights, tags, RUNS);
        average(edgeWeights, edges, RUNS);
        average(orderWeights, orders, RUNS);
    }

    private void fit(int epochs, int minimumCount, double leastPull, long seed) {
        int[] tagCounts = counts(tagIndex, Example::tagFeatures);
        int[] edgeCounts = counts(edgeIndex, Example::edgeFeatures);
        int[] orderCounts = counts(orderIndex, example -> new int[][] {example.orderFeatures()});
        BitSet orderKept = kept(orderCounts, minimumCount, SpanLattice.ORDERS);
        orderDecay = decay(orderCounts);
        tagDecay = decay(tagCounts);
        edgeDecay = decay(edgeCounts);
        BitSet tagKept = kept(tagCounts, minimumCount, SpanLattice.TAGS);
        BitSet edgeKept = kept(edgeCounts, minimumCount, SpanLattice.PAIRS);
        tagWeights = new float[tagIndex.size() * SpanLattice.TAGS];
        edgeWeights = new float[edgeIndex.size() * SpanLattice.PAIRS];
        orderWeights = new float[orderIndex.size() * SpanLattice.ORDERS];
        float[] orderSquares = new float[orderWeights.length];
        float[] tagSquares = new float[tagWeights.length];
        float[] edgeSquares = new float[edgeWeights.length];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        SpanLattice lattice = new SpanLattice();
        int second = (epochs + 1) / 2;
        float[] tagSum = new float[tagWeights.length];
        float[] edgeSum = new float[edgeWeights.length];
        float[] orderSum = new float[orderWeights.length];
        int snapshots = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            if (epoch == second) {
                prune(tagCounts, tagWeights, tagKept, SpanLattice.TAGS, leastPull);
                prune(orderCounts, orderWeights, orderKept, SpanLattice.ORDERS, leastPull);
                prune(edgeCounts, edgeWeights, edgeKept, SpanLattice.PAIRS, leastPull);
            }
            Shuffle.shuffle(order, random);
            for (int n = 0; n < order.length; n++) {
                Example example = examples.get(order[n]);
                score(example, lattice);
                lattice.infer();
                step(example, lattice, tagKept, edgeKept, tagSquares, edgeSquares);
                lattice.orderMarginals[SpanLattice.orderOf(example.tags(), example.headPosition())] -= 1;
                update(
                        new int[][] {example.orderFeatures()},
                        lattice.orderMarginals,
                        SpanLattice.ORDERS,
                        orderKept,
                        orderDecay,
                        orderWeights,
                        orderSquares);
                if (epoch > second && n % (order.length / SNAPSHOTS_AN_EPOCH + 1) == 0) {
                    add(tagWeights, tagSum);
                    add(edgeWeights, edgeSum);
                    add(orderWeights, orderSum);
                    snapshots++;
                }
            }
        }
        if (snapshots > 0) {
            average(tagWeights, tagSum, snapshots);
            average(edgeWeights, edgeSum, snapshots);
            average(orderWeights, orderSum, snapshots);
        }
    }

    private static void add(float[] weights, float[] sum) {
        for (int i = 0; i < weights.length; i++) {
            sum[i] += weights[i];
        }
    }

    private static void average(float[] weights, float[] sum, int count) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sum[i] / count;
        }
    }

    private int[] counts(FeatureIndex index, Function<Example, int[][]> part) {
        int[] counts = new int[index.size()];
        for (Example example : examples) {
            for (int[] features : part.apply(example)) {
                for (int feature : features) {
                    counts[feature]++;
                }
            }
        }
        return counts;
    }

    /** A Gaussian prior spread over the occurrences of each feature. */
    private float[] decay(int[] counts) {
        float[] decay = new float[counts.length];
        for (int feature = 0; feature < decay.length; feature++) {
            decay[feature] = (float) (l2 / counts[feature]);
        }
        return decay;
    }

    /** The weights to fit; the first outcome of each feature stays at zero, as only differences count. */
    private static BitSet kept(int[] counts, int minimumCount, int width) {
        BitSet kept = new BitSet(counts.length * width);
        for (int feature = 0; feature < counts.length; feature++) {
            if (counts[feature] >= minimumCount) {
                kept.set(feature * width + 1, (feature + 1) * width);
            }
        }
        return kept;
    }

    private static void prune(int[] counts, float[] weights, BitSet kept, int width, double leastPull) {
        for (int at = kept.nextSetBit(0); at >= 0; at = kept.nextSetBit(at + 1)) {
            if (Math.abs(weights[at]) * Math.sqrt(counts[at / width]) < leastPull) {
                weights[at] = 0;
                kept.clear(at);
            }
        }
    }

    private void score(Example example, SpanLattice lattice) {
        int length = example.tagFeatures().length;
        lattice.reset(length, example.headPosition());
        sum(example.tagFeatures(), tagWeights, lattice.tagScores, SpanLattice.TAGS);
        sum(example.edgeFeatures(), edgeWeights, lattice.pairScores, SpanLattice.PAIRS);
        sum(new int[][] {example.orderFeatures()}, orderWeights, lattice.orderScores, SpanLattice.ORDERS);
    }

    private static void sum(int[][] features, float[] weights, float[] scores, int width) {
        for (int position = 0; position < features.length; position++) {
            int at = position * width;
            for (int i = 0; i < width; i++) {
                scores[at + i] = 0;
            }
            for (int feature : features[position]) {
                int base = feature * width;
                for (int i = 0; i < width; i++) {
                    scores[at + i] += weights[base + i];
                }
            }
        }
    }

    private void step(
            Example example,
            SpanLattice lattice,
            BitSet tagKept,
            BitSet edgeKept,
            float[] tagSquares,
            float[] edgeSquares) {
        double[] tags = lattice.tagMarginals;
        double[] pairs = lattice.pairMarginals;
        int length = example.tags().length;
        for (int position = 0; position < length; position++) {
            tags[position * SpanLattice.TAGS + example.tags()[position]] -= 1;
        }
        for (int position = 0; position <= length; position++) {
            int before = position == 0 ? SpanLattice.OTHER : example.tags()[position - 1];
            int tag = position == length ? SpanLattice.OTHER : example.tags()[position];
            pairs[position * SpanLattice.PAIRS + before * SpanLattice.TAGS + tag] -= 1;
        }
        update(example.tagFeatures(), tags, SpanLattice.TAGS, tagKept, tagDecay, tagWeights, tagSquares);
        update(example.edgeFeatures(), pairs, SpanLattice.PAIRS, edgeKept, edgeDecay, edgeWeights, edgeSquares);
    }

    private void update(
            int[][] features,
            double[] errors,
            int width,
            BitSet kept,
            float[] decay,
            float[] weights,
            float[] squares) {
        for (int position = 0; position < features.length; position++) {
            for (int outcome = 0; outcome < width; outcome++) {
                double error = errors[position * width + outcome];
                if (Math.abs(error) < 1e-3) {
                    continue;
                }
                for (int feature : features[position]) {
                    int at = feature * width + outcome;
                    if (kept.get(at)) {
                        double gradient = error + decay[feature] * weights[at];
                        squares[at] += (float) (gradient * gradient);
                        weights[at] -= (float) (rate * gradient / (Math.sqrt(squares[at]) + 1e-6));
                    }
                }
            }
        }
    }

    Map<String, float[]> tagRows(double least) {
        return rows(tagIndex, tagWeights, SpanLattice.TAGS, least);
    }

    Map<String, float[]> edgeRows(double least) {
        return rows(edgeIndex, edgeWeights, SpanLattice.PAIRS, least);
    }

    Map<String, float[]> orderRows(double least) {
        return rows(orderIndex, orderWeights, SpanLattice.ORDERS, least);
    }

    private static Map<String, float[]> rows(FeatureIndex index, float[] weights, int width, double least) {
        Map<String, float[]> rows = new TreeMap<>();
        for (int feature = 0; feature < index.size(); feature++) {
            float[] row = new float[width];
            boolean any = false;
            for (int i = 0; i < width; i++) {
                float weight = weights[feature * width + i];
                row[i] = Math.abs(weight) < least ? 0 : weight;
                any |= row[i] != 0;
            }
            if (any) {
                rows.put(index.name(feature), row);
            }
        }
        return rows;
    }
}
