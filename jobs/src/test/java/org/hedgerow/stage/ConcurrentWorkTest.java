package org.hedgerow.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Concurrent work")
@ExtendWith(SparkSessionExtension.class)
class ConcurrentWorkTest {

    @Test
    @DisplayName("is done side by side, in the session and with the properties of the one that begins it")
    void sideBySide(SparkSession session) {
        SparkContext context = session.sparkContext();
        context.setJobDescription("hedgerow: a step");
        CountDownLatch both = new CountDownLatch(2);
        try (ConcurrentWork work = new ConcurrentWork()) {
            ConcurrentWork.Result<Long> one = work.begin("a test", () -> {
                both.countDown();
                both.await();
                return session.range(1_000).count();
            });
            ConcurrentWork.Result<String> other = work.begin("a test", () -> {
                both.countDown();
                both.await();
                return context.getLocalProperty("spark.job.description");
            });
            assertThat(one.await()).isEqualTo(1_000);
            assertThat(other.await()).isEqualTo("hedgerow: a step");
        } finally {
            context.setJobDescription(null);
        }
    }

    @Test
    @DisplayName("tells what went wrong as it was thrown, and never outlives the one that began it")
    void failures() {
        IOException full = new IOException("the disk is full");
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch failed = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (ConcurrentWork work = new ConcurrentWork()) {
                        work.begin("a test", () -> {
                            failed.await();
                            Thread.sleep(50);
                            ended.set(true);
                            return null;
                        });
                        ConcurrentWork.Result<Void> failing = work.begin("a test", () -> {
                            throw full;
                        });
                        try {
                            failing.await();
                        } finally {
                            failed.countDown();
                        }
                    }
                })
                .isSameAs(full);
        assertThat(ended).isTrue();
    }
}
