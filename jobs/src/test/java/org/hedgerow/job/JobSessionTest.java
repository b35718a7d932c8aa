package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A job's session")
@ExtendWith(SparkSessionExtension.class)
class JobSessionTest {

    @Test
    @DisplayName("gives a task so little to read that its labelled rows fit into memory")
    void tasksAreSmall(SparkSession session) {
        SparkSession configured = JobSession.configured(session.newSession());
        assertThat(configured.sessionState().conf().filesMaxPartitionBytes()).isEqualTo(16L << 20);
    }
}
