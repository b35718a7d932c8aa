package org.hedgerow.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FieldNamesTest {

    private static RawRecord read(String json, String mapping) {
        ReadOptions options = ReadOptions.defaults().withFields(FieldNames.parse(mapping));
        return (RawRecord)
                RecordReading.read("a.jsonl", RecordReading.utf8(json), options).get(0);
    }

    @Test
    @DisplayName("usual names are found in any case, the best one first")
    void usualNames() {
        RawRecord raw = read(
                "{\"Content\":\"worse\",\"TEXT\":\"better\",\"Headline\":\"h\",\"pubDate\":1644969600,\"_id\":7,"
                        + "\"source\":{\"id\":\"g\",\"name\":\"The Gazette\"},\"authors\":[\"Ann\",{\"name\":\"Bo\"}]}",
                "");

        assertThat(raw.text()).isEqualTo("better");
        assertThat(raw.title()).isEqualTo("h");
        assertThat(raw.date()).isEqualTo("1644969600");
        assertThat(raw.id()).isEqualTo("7");
        assertThat(raw.outlet()).isEqualTo("The Gazette");
        assertThat(raw.byline()).isEqualTo("Ann, Bo");
    }

    @Test
    @DisplayName("a name the user gives is the only one for its field, and serves no other")
    void userNames() {
        RawRecord raw = read(
                "{\"text\":\"teaser\",\"title\":\"the story\",\"when\":\"2022-02-16\"}", "text=title, published=when");

        assertThat(raw.text()).isEqualTo("the story");
        assertThat(raw.title()).isNull();
        assertThat(raw.date()).isEqualTo("2022-02-16");
    }

    @Test
    @DisplayName("paragraphs in a list are one text")
    void paragraphs() {
        assertThat(read("{\"body\":[\"One.\",\"Two.\"]}", "").text()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    @DisplayName("a mapping that cannot be meant is refused with one line")
    void wrongMappings() {
        assertThatThrownBy(() -> FieldNames.parse("text"))
                .hasMessageContaining("\"text\" is not of the form field=column");
        assertThatThrownBy(() -> FieldNames.parse("txt=body")).hasMessageContaining("no field \"txt\"");
        assertThatThrownBy(() -> FieldNames.parse("text=a,text=b")).hasMessageContaining("text is given twice");
    }

    @Test
    @DisplayName("a record without a text says what was looked for and what there is")
    void missingText() {
        Reject reject = (Reject)
                RecordReading.read("a.jsonl", "{\"story\":\"x\",\"day\":1}").get(0);

        assertThat(reject.detail())
                .contains("text, body, content")
                .contains("story, day")
                .contains("--fields");
    }
}
