package org.hedgerow.hedge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.text.FeatureHash;
import org.hedgerow.text.HedgeCue;

/**
 * How far each cue moves the certainty of a statement: what readers take off for it when they grade findings of science
 * from 1 to 6 (Pei and Jurgens 2021). Certainty 1 is the mean grade of unhedged sentences, 0 the grade 2, below which
 * readers hardly ever go. Immutable, shared by threads.
 *
 * <p>A rule that the graded findings hold often enough has a row of its own in {@code model/en/certainty.tsv}. For all
 * others a written value stands in: what readers take off on average for a cue of that strength.
 */
public final class CertaintyScale {

    private static final String RESOURCE = "/model/en/certainty.tsv";

    private static final double[] BY_STRENGTH = {0, -0.08, -0.18, -0.28};
    private static final double BOOSTER = 0.08;

    /** Hedges in one statement often say the same thing twice ("may possibly"): all but the strongest count half. */
    private static final double FURTHER_HEDGE = 0.5;

    private static final int BOOSTERS_COUNTED = 2;

    private final LinearModel learned;

    private CertaintyScale(LinearModel learned) {
        this.learned = learned;
    }

    /** The scale in the jar. */
    public static CertaintyScale shipped() {
        try (InputStream in = CertaintyScale.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the weights " + RESOURCE + " are not on the class path");
            }
            return of(LinearModel.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The written values alone. */
    public static CertaintyScale written() {
        return of(LinearModel.of(List.of(CertaintyTrainer.OUTCOME), Map.of()));
    }

    /** @param learned one row a rule, by its id */
    public static CertaintyScale of(LinearModel learned) {
        return new CertaintyScale(learned);
    }

    /** How far a cue by itself moves the certainty: 0 or below for a hedge, 0 or above for a booster. */
    public double change(HedgeCue cue) {
        double row = learned.weight(FeatureHash.of(cue.ruleId()), 0);
        double change = row == 0 ? writtenChange(cue) : row;
        return cue.isHedge() ? Math.min(0, change) : Math.max(0, change);
    }

    static double writtenChange(HedgeCue cue) {
        return cue.isHedge() ? BY_STRENGTH[cue.strength()] : BOOSTER;
    }

    /** The cues of a statement that count, each with its share: 1, ½ or, beyond the second booster, not at all. */
    static List<Counted> counted(List<HedgeCue> cues) {
        if (cues.isEmpty()) {
            return List.of();
        }
        if (cues.size() == 1) {
            return List.of(new Counted(cues.get(0), 1));
        }
        List<HedgeCue> hedges = cues.stream()
                .filter(HedgeCue::isHedge)
                .sorted(Comparator.comparingInt(HedgeCue::strength).reversed())
                .toList();
        List<Counted> counted = new ArrayList<>();
        for (HedgeCue hedge : hedges) {
            counted.add(new Counted(hedge, counted.isEmpty() ? 1 : FURTHER_HEDGE));
        }
        cues.stream()
                .filter(cue -> !cue.isHedge())
                .limit(BOOSTERS_COUNTED)
                .forEach(booster -> counted.add(new Counted(booster, 1)));
        return counted;
    }

    /** A cue and how much of it counts. */
    record Counted(HedgeCue cue, double share) {}
}
