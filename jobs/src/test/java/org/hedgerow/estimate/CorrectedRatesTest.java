package org.hedgerow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Corrected rates")
class CorrectedRatesTest {

    private static final int DRAWS = 1000;
    private static final int SAMPLE = 200;

    /** A corpus of six actors, labelled by a machine that is right in 85 of 100 cases. */
    private static final class Corpus {

        final List<SampleDesign.Unit> units = new ArrayList<>();
        final Map<String, Integer> truth = new HashMap<>();
        final Map<String, Integer> automatic = new HashMap<>();
        final Map<String, Long> sizes = new LinkedHashMap<>();
        final Map<String, Moments> moments = new LinkedHashMap<>();
        final Map<String, Moments> truths = new LinkedHashMap<>();

        Corpus() {
            Random random = new Random(5);
            int[] counts = {600, 400, 300, 150, 80, 40};
            double[] rates = {0.25, 0.4, 0.15, 0.5, 0.3, 0.6};
            for (int actor = 0; actor < counts.length; actor++) {
                String name = "actor" + actor;
                sizes.put(name, (long) counts[actor]);
                for (int i = 0; i < counts[actor]; i++) {
                    String id = name + "/" + i;
                    int real = random.nextDouble() < rates[actor] ? 1 : 0;
                    int found = random.nextDouble() < (real == 1 ? 0.85 : 0.15) ? 1 : 0;
                    units.add(new SampleDesign.Unit(id, name));
                    truth.put(id, real);
                    automatic.put(id, found);
                    moments.merge(name, Moments.of(found), Moments::merge);
                    truths.merge(name, Moments.of(real), Moments::merge);
                }
            }
        }

        List<HandLabel> label(SampleDesign design) {
            return design.draw(units).stream()
                    .map(unit -> new HandLabel(
                            unit.stratum(),
                            unit.stratum(),
                            design.probability(unit.stratum()),
                            automatic.get(unit.id()),
                            truth.get(unit.id())))
                    .toList();
        }

        static Moments all(Map<String, Moments> groups) {
            return groups.values().stream().reduce(Moments.NONE, Moments::merge);
        }
    }

    @Test
    @DisplayName(
            "cover the truth in 93 to 97 of 100 samples, overall and of each large actor, where raw intervals fail")
    void coverage() {
        Corpus corpus = new Corpus();
        double truth = Corpus.all(corpus.truths).mean();
        Moments automatic = Corpus.all(corpus.moments);
        Interval raw =
                Intervals.wilson(Math.round(automatic.sum()), automatic.count()).orElseThrow();
        assertThat(raw.contains(truth)).as("the raw interval").isFalse();

        int covered = 0;
        double sum = 0;
        Map<String, Integer> coveredOfActor = new HashMap<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            SampleDesign design = SampleDesign.proportional(corpus.sizes, SAMPLE, draw);
            CorrectedRates rates = new CorrectedRates(design, corpus.label(design));
            Estimate overall = rates.overall(automatic);
            sum += overall.corrected();
            covered += overall.interval().orElseThrow().contains(truth) ? 1 : 0;
            for (Estimate estimate : rates.byGroup(corpus.moments)) {
                double actual = corpus.truths.get(estimate.group()).mean();
                boolean hit = estimate.interval().map(i -> i.contains(actual)).orElse(false);
                coveredOfActor.merge(estimate.group(), hit ? 1 : 0, Integer::sum);
            }
        }
        assertThat(covered / (double) DRAWS).isBetween(0.93, 0.97);
        assertThat(sum / DRAWS).isCloseTo(truth, within(0.003));
        assertThat(List.of("actor0", "actor1", "actor2"))
                .allSatisfy(actor -> assertThat(coveredOfActor.get(actor) / (double) DRAWS)
                        .as(actor)
                        .isBetween(0.93, 0.99));
    }

    @Test
    @DisplayName("equal the truth, without uncertainty, where everything was read")
    void census() {
        Corpus corpus = new Corpus();
        SampleDesign design = SampleDesign.proportional(corpus.sizes, corpus.units.size(), 1);
        Estimate estimate = new CorrectedRates(design, corpus.label(design)).overall(Corpus.all(corpus.moments));
        assertThat(estimate.corrected()).isCloseTo(Corpus.all(corpus.truths).mean(), within(1e-9));
        assertThat(estimate.interval().orElseThrow().width()).isCloseTo(0, within(1e-9));
    }

    @Test
    @DisplayName("give a group with fewer than ten labels a point but no interval")
    void tooFewLabels() {
        Corpus corpus = new Corpus();
        SampleDesign design = SampleDesign.proportional(corpus.sizes, 60, 3);
        Map<String, Estimate> estimates = new HashMap<>();
        new CorrectedRates(design, corpus.label(design))
                .byGroup(corpus.moments)
                .forEach(estimate -> estimates.put(estimate.group(), estimate));
        assertThat(estimates.get("actor5").labelled()).isLessThan(CorrectedRates.FEWEST_LABELLED);
        assertThat(estimates.get("actor5").interval()).isEmpty();
        assertThat(estimates.get("actor0").interval()).isPresent();
    }

    @Test
    @DisplayName("are not certain although no error was found")
    void noErrorFound() {
        SampleDesign design = SampleDesign.proportional(Map.of("s", 1000L), 50, 1);
        List<HandLabel> labels = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            labels.add(new HandLabel("g", "s", design.probability("s"), 1, 1));
        }
        Estimate estimate = new CorrectedRates(design, labels).overall(new Moments(1000, 700, 700));
        assertThat(estimate.corrected()).isEqualTo(0.7);
        assertThat(estimate.interval().orElseThrow().width()).isBetween(0.03, 0.2);
    }

    @Test
    @DisplayName("refuse a label from a stratum that the design does not know")
    void unknownStratum() {
        SampleDesign design = SampleDesign.proportional(Map.of("s", 10L), 5, 1);
        assertThatThrownBy(() -> new CorrectedRates(design, List.of(new HandLabel("g", "t", 0.5, 0, 1))))
                .hasMessageContaining("unknown stratum t");
    }
}
