package org.hedgerow.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DelimitedReaderTest {

    @Test
    @DisplayName("quoted fields may hold delimiters, line ends and doubled quotation marks")
    void quotedFields() {
        List<InputRecord> records = RecordReading.read(
                "a.csv", "date,text,title\r\n2022-02-16,\"One, \"\"two\"\"\r\n\r\nthree.\",T\r\n\r\n,b,\r\n");

        assertThat(RecordReading.outcomes(records)).containsExactly("1 \"One, \"two\"\n\nthree.\"", "2 \"b\"");
        assertThat(((RawRecord) records.get(0)).date()).isEqualTo("2022-02-16");
        assertThat(((RawRecord) records.get(1)).title()).isNull();
    }

    @Test
    @DisplayName("tabs, semicolons and bars are found out to be delimiters")
    void delimiters() {
        for (String delimiter : List.of("\t", ";", "|")) {
            String content = "title" + delimiter + "text\nT" + delimiter + "a, b\n";
            assertThat(RecordReading.outcomes(RecordReading.read("a.tsv", content)))
                    .containsExactly("1 \"a, b\"");
        }
    }

    @Property(tries = 300, seed = "20220216")
    @Label("whatever another library writes is read as that library reads it")
    void agreesWithUnivocity(
            @ForAll @Size(min = 1, max = 6)
                    List<@NotBlank @Chars({'a', '"', ',', '\n', ';', 'é'}) @CharRange(from = 'x', to = 'z') String>
                            texts) {
        CsvWriterSettings writing = new CsvWriterSettings();
        writing.setQuoteAllFields(true);
        writing.getFormat().setLineSeparator("\n");
        StringWriter file = new StringWriter();
        CsvWriter writer = new CsvWriter(file, writing);
        writer.writeHeaders("text", "date");
        texts.forEach(text -> writer.writeRow(text, "2022"));
        writer.close();
        CsvParserSettings reading = new CsvParserSettings();
        reading.setHeaderExtractionEnabled(true);
        reading.setIgnoreLeadingWhitespacesInQuotes(false);
        reading.setIgnoreTrailingWhitespacesInQuotes(false);
        List<String> expected = new CsvParser(reading)
                .parseAll(new StringReader(file.toString())).stream()
                        .map(row -> row[0])
                        .toList();

        List<InputRecord> records = RecordReading.read("a.csv", file.toString());

        assertThat(records.stream().map(record -> ((RawRecord) record).text())).containsExactlyElementsOf(expected);
    }
}
