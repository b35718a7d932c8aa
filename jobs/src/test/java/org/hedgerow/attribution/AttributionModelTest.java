package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The attribution weights file")
class AttributionModelTest {

    private static String file(List<String> classes, List<String> priors) {
        return "section\tsettings\nthreshold\t0.5\nsection\tclasses\n"
                + String.join("\n", classes)
                + "\nsection\tpriors\n"
                + String.join("\n", priors)
                + "\n"
                + Stream.of("head", "neighbours", "tag", "edge", "order")
                        .map(name -> "section\t" + name + "\noutcomes\tA\n")
                        .collect(Collectors.joining());
    }

    @Test
    @DisplayName("may hold the word 'section': the words after it are read as well")
    void sectionIsAWord() throws IOException {
        AttributionModel model = AttributionModel.read(new StringReader(file(
                List.of("report\tNN", "section\tNN", "voters\tNNS"),
                List.of("said\t0.900", "section\t0.000", "told\t0.800"))));

        assertThat(model.classes).containsOnlyKeys("report", "section", "voters");
        assertThat(model.priors).containsOnlyKeys("said", "section", "told");
    }

    @Test
    @DisplayName("is refused where a section is missing, by that section's name")
    void sectionIsMissing() {
        String withoutPriors = file(List.of("report\tNN"), List.of()).replace("section\tpriors\n", "");

        assertThatThrownBy(() -> AttributionModel.read(new StringReader(withoutPriors)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'priors'");
    }
}
