package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.label.LabellerPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The log of a run")
@ExtendWith(SparkSessionExtension.class)
class RunStoryTest {

    /** Keeps what is logged. */
    private static final class Lines extends AbstractAppender {
        private final List<String> lines = new ArrayList<>();

        Lines() {
            super("lines", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            lines.add(event.getMessage().getFormattedMessage());
        }
    }

    @Test
    @DisplayName("is silent unless asked, and then tells its steps and counts in some twenty lines")
    void tellsTheStory(SparkSession session, @TempDir Path folder) {
        Level before = LogManager.getLogger("org.hedgerow").getLevel();
        assertThat(before).isEqualTo(Level.WARN);
        Lines appender = new Lines();
        appender.start();
        Logger logger = (Logger) LogManager.getLogger("org.hedgerow");
        Configurator.setLevel("org.hedgerow", Level.INFO);
        logger.addAppender(appender);
        try {
            RunOptions options = CommandLine.populateCommand(
                    new RunOptions(), "../sample-data/text/long-quotation.txt", "-o", folder.toString());
            new Pipeline(
                            session,
                            options,
                            new LabellerPool(options.settings()),
                            new PrintWriter(new StringWriter(), true))
                    .run();
        } finally {
            logger.removeAppender(appender);
            Configurator.setLevel("org.hedgerow", before);
        }
        assertThat(appender.lines).hasSizeBetween(15, 25);
        assertThat(appender.lines)
                .contains(
                        "read and clean articles",
                        "1 articles read and cleaned, 0 rejects",
                        "find dates, copies and stories",
                        "label articles",
                        "1 rows written to articles",
                        "aggregate by actor and day",
                        "commit")
                .anyMatch(line -> line.startsWith("1 input files to read"));
    }
}
