package org.hedgerow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A speed report")
class SpeedReportTest {

    private final SpeedReport report = new SpeedReport();

    @Test
    @DisplayName("takes the middle of the measurements, which one slow run does not move")
    void median() {
        assertThat(new Timing("job", List.of(9.0, 2.0, 3.0), 6).megabytesPerSecond())
                .isEqualTo(2.0);
        assertThat(new Timing("job", List.of(4.0, 2.0), 6).median()).isEqualTo(2.0);
    }

    @Test
    @DisplayName("compares rates, not seconds, so that different amounts of text can be compared")
    void ratios() throws Exception {
        report.add(new Timing("job", List.of(2.0), 10));
        report.add(new Timing("stock", List.of(1.0), 1));
        report.compare("job", "stock");
        JsonNode json = new ObjectMapper().readTree(report.json());
        assertThat(json.at("/ratios/0/value").asDouble()).isCloseTo(5.0, within(1e-9));
        assertThat(json.at("/timings/1/megabytes_per_second").asDouble()).isCloseTo(1.0, within(1e-9));
        assertThat(report.text()).contains("job / stock").contains("5.00");
    }

    @Test
    @DisplayName("refuses to compare what was not measured")
    void unknown() {
        report.add(new Timing("job", List.of(2.0), 10));
        assertThatThrownBy(() -> report.compare("job", "stock")).hasMessage("not measured: stock");
        assertThatThrownBy(() -> new Timing("job", List.of(), 1)).hasMessage("no measurement of job");
    }
}
