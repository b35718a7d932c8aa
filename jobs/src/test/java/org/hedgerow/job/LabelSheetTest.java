package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hedgerow.corpus.InputException;
import org.hedgerow.job.HedgeRates.Group;
import org.hedgerow.job.HedgeRates.Placed;
import org.hedgerow.job.LabelSheet.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A sheet of labels by hand")
class LabelSheetTest {

    private static final String HEADER = "statement_id,hedged,inclusion_probability,hedged_by_hand\n";

    @TempDir
    private Path folder;

    private Path sheet(String rows) throws IOException {
        return Files.writeString(folder.resolve("sheet.csv"), rows);
    }

    @Test
    @DisplayName("takes the force out of cells that a spreadsheet would run as formulas, and leaves numbers alone")
    void neutralisesFormulas() {
        assertThat(CsvLine.of(Arrays.asList("=1+1", "+a", "-b", "@c", " =d", -0.5, null, "plain")))
                .isEqualTo("\"'=1+1\",\"'+a\",\"'-b\",\"'@c\",\"' =d\",-0.5,,plain\r\n");
    }

    @Test
    @DisplayName("quotes separators, quotation marks and line breaks")
    void quotes() {
        assertThat(CsvLine.of(List.of("a,b", "say \"no\"", "two\nlines", "a;b")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"a;b\"\r\n");
    }

    @Test
    @DisplayName("is read with semicolons and decimal commas too, and counts rows without a label")
    void readsWhatSpreadsheetsWrite() throws IOException {
        LabelSheet read = LabelSheet.read(sheet("statement_id;hedged;inclusion_probability;hedged_by_hand\n"
                + "a;yes;0,5;YES\nb;no;0,25;0\nc;no;0,25;\n"));
        assertThat(read.labels()).containsExactly(new Label("a", true, 0.5, true), new Label("b", false, 0.25, false));
        assertThat(read.unlabelled()).isEqualTo(1);
    }

    @Test
    @DisplayName("is refused with the missing column, the statement, or the odd value named")
    void namesWhatIsWrong() throws IOException {
        assertThatThrownBy(() -> LabelSheet.read(sheet("statement_id,hedged\na,yes\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("inclusion_probability");
        assertThatThrownBy(() -> LabelSheet.read(sheet(HEADER + "a,yes,0.5,perhaps\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("statement a: 'perhaps' in hedged_by_hand");
        assertThatThrownBy(() -> LabelSheet.read(sheet(HEADER + "a,yes,0.5,yes\na,yes,0.5,no\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("twice");
    }

    @Test
    @DisplayName("corrects the rate by the errors found, and abstains for groups with few labels")
    void corrects() {
        List<Placed> labels = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            labels.add(new Placed(new Label("h" + i, true, 0.4, i >= 5), "many", true));
            labels.add(new Placed(new Label("n" + i, false, 0.4, false), i < 3 ? "few" : "many", false));
        }
        List<HedgeRates.Rate> rates = HedgeRates.of(
                Map.of("many", new Group("Many", 90, 50), "few", new Group("Few", 10, 0)),
                Map.of("hedged", 50L, "not hedged", 50L),
                labels);
        assertThat(rates).extracting(HedgeRates.Rate::group).containsExactly("all", "many", "few");
        assertThat(rates.get(0).raw()).isEqualTo(0.5);
        assertThat(rates.get(0).corrected().orElseThrow()).isBetween(0.37, 0.38);
        assertThat(rates.get(0).correctedInterval().orElseThrow().contains(0.375))
                .isTrue();
        assertThat(rates.get(2).corrected()).isEmpty();
        assertThat(rates.get(2).remark()).contains("too few labels: 3");
    }

    @Test
    @DisplayName("stays right after a rule has changed: errors that the rule no longer makes are no longer counted")
    void outlivesARule() {
        List<Placed> labels = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            labels.add(new Placed(new Label("h" + i, true, 0.4, i >= 5), "many", i >= 5));
            labels.add(new Placed(new Label("n" + i, false, 0.4, false), "many", false));
        }
        HedgeRates.Rate all = HedgeRates.of(
                        Map.of("many", new Group("Many", 100, 37)), Map.of("hedged", 50L, "not hedged", 50L), labels)
                .get(0);
        assertThat(HedgeRates.relabelled(labels)).isEqualTo(5);
        assertThat(all.raw()).isEqualTo(0.37);
        assertThat(all.corrected().orElseThrow()).isEqualTo(0.37);
    }

    @Test
    @DisplayName("knows by its probabilities how many statements each stratum had when it was drawn")
    void knowsItsStrata() throws IOException {
        LabelSheet read = LabelSheet.read(sheet(HEADER + "a,yes,0.5,yes\nb,no,0.25,no\nc,no,0.25,\n"));
        assertThat(read.strata()).isEqualTo(Map.of("hedged", 2L, "not hedged", 8L));
    }

    @Test
    @DisplayName("is refused where one kind of statement has no label")
    void refusesHalfASample() {
        Map<String, Group> groups = Map.of("g", new Group("G", 100, 50));
        Map<String, Long> strata = Map.of("hedged", 50L, "not hedged", 50L);
        Label label = new Label("a", true, 0.5, true);
        assertThatThrownBy(() -> HedgeRates.of(groups, strata, List.of(new Placed(label, "g", true))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not hedged");
    }
}
