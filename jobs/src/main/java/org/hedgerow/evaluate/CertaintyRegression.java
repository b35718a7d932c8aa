package org.hedgerow.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Tokens;

/**
 * Linear regression with L2 decay of a grade on the formula's certainty, the rules of the cues and the words of the
 * sentence. Deterministic: fixed passes in the order given.
 */
final class CertaintyRegression {

    private static final int PASSES = 60;
    private static final double RATE = 0.02;
    private static final double L2 = 0.01;

    private final Map<String, Double> weights = new HashMap<>();
    private double intercept;

    private CertaintyRegression() {}

    /** A graded sentence and what it is judged by. */
    record Example(Map<String, Double> features, double grade) {}

    static Example example(Document document, List<HedgeCue> cues, double certainty, double grade) {
        Map<String, Double> features = new HashMap<>();
        features.put("certainty", 2 * (certainty - 0.8));
        for (HedgeCue cue : cues) {
            features.merge("rule=" + cue.ruleId(), 0.7, Math::max);
            features.merge("category=" + (cue.isHedge() ? cue.category().label() : "booster"), 0.5, Math::max);
        }
        Tokens tokens = document.tokens();
        TreeSet<String> words = new TreeSet<>();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.word(token).isWordLike()) {
                words.add(tokens.lower(token));
            }
        }
        words.forEach(word -> features.put("word=" + word, 0.3));
        features.put("length", Math.min(1, tokens.size() / 50.0));
        return new Example(features, grade);
    }

    static Correlation crossValidate(List<Example> examples, int folds) {
        Correlation correlation = new Correlation();
        for (int fold = 0; fold < folds; fold++) {
            CertaintyRegression regression = new CertaintyRegression();
            regression.train(examples, folds, fold);
            for (int i = fold; i < examples.size(); i += folds) {
                correlation.add(
                        regression.predict(examples.get(i).features()),
                        examples.get(i).grade());
            }
        }
        return correlation;
    }

    private void train(List<Example> examples, int folds, int leftOut) {
        intercept = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < examples.size(); i++) {
                if (i % folds != leftOut) {
                    Example example = examples.get(i);
                    double step = RATE * (example.grade() - predict(example.features()));
                    intercept += step;
                    example.features().forEach((name, value) -> {
                        double weight = weights.getOrDefault(name, 0.0);
                        weights.put(name, weight + step * value - RATE * L2 * weight);
                    });
                }
            }
        }
    }

    private double predict(Map<String, Double> features) {
        double sum = intercept;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
        }
        return sum;
    }
}
