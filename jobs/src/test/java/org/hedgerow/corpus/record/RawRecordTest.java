package org.hedgerow.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RawRecordTest {

    @Test
    @DisplayName("a blank field is no field")
    void blankFieldsAreNull() {
        RawRecord raw = RawRecord.at("file:///a.txt", 1, InputFormat.TEXT)
                .title("  ")
                .outlet(" The Gazette ")
                .build();

        assertThat(raw.title()).isNull();
        assertThat(raw.outlet()).isEqualTo("The Gazette");
    }

    @Test
    @DisplayName("an excerpt is one short line of whole characters, whatever the record contains")
    void excerptIsOneShortLine() {
        String hostile = "a\u0000\n\t\uD800" + "\uD83D\uDE00".repeat(200);
        Reject reject = new Reject("file:///a.txt", 1, RejectReason.MALFORMED, null, hostile);

        assertThat(reject.detail()).isEmpty();
        assertThat(reject.excerpt())
                .startsWith("a   \uFFFD\uD83D\uDE00")
                .doesNotContain("\n")
                .hasSizeLessThanOrEqualTo(Reject.EXCERPT_CHARS);
        assertThat(Character.isHighSurrogate(
                        reject.excerpt().charAt(reject.excerpt().length() - 1)))
                .isFalse();
    }

    @Test
    @DisplayName("labels are lower case in every locale")
    void labelsAreLowerCase() {
        assertThat(RejectReason.NOT_AN_ARTICLE.label()).isEqualTo("not_an_article");
        assertThat(RejectReason.UNSUPPORTED_LANGUAGE.label()).isEqualTo("unsupported_language");
        assertThat(InputFormat.JSON_LINES.label()).isEqualTo("json_lines");
    }
}
