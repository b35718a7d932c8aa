package org.hedgerow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link CoreBenchmark} on demand: {@code -Dhedgerow.benchmark=ARTICLES.jsonl[.gz]}, with one fork a part. */
@EnabledIfSystemProperty(named = CoreBenchmark.ARTICLES, matches = ".+")
@DisplayName("The core's parts, measured by JMH")
class CoreBenchmarkTest {

    private static final int ROUNDS = 5;
    private static final double MEGA = 1e6;

    @Test
    @DisplayName("all run; their rates and what they allocate are printed")
    void measure() throws Exception {
        String articles = System.getProperty(CoreBenchmark.ARTICLES);
        double megabytes = CoreBenchmark.characters(Path.of(articles)) / MEGA;
        StringBuilder table = new StringBuilder();
        for (RunResult result : run(articles)) {
            String name = result.getParams().getBenchmark();
            double milliseconds = result.getPrimaryResult().getScore();
            double allocated =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            table.append(String.format(
                    Locale.ROOT,
                    "%-20s %8.2f MB/s %8.2f bytes allocated a byte of text%n",
                    name.substring(name.lastIndexOf('.') + 1),
                    megabytes * 1000 / milliseconds,
                    allocated / MEGA / megabytes));
        }
        System.out.println(table);
        assertThat(table.toString()).contains("wholeCore");
    }

    private static Collection<RunResult> run(String articles) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(CoreBenchmark.class.getName() + ".*")
                        .forks(1)
                        .warmupIterations(ROUNDS)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(2))
                        .addProfiler(GCProfiler.class)
                        .jvmArgs("-Xmx2g", "-XX:+UseSerialGC", "-D" + CoreBenchmark.ARTICLES + "=" + articles)
                        .build())
                .run();
    }
}
