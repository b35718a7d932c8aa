package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The report's page")
class ReportPageTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>&lt;\"'`\\\u2028\0";
    private static final LocalDate DAY = LocalDate.parse("2022-02-16");

    private final String page = ReportPage.html(hostile());
    private final Document document = Jsoup.parse(page);

    /** A report in which everything that can come from an article tries to be more than text. */
    private static Report hostile() {
        Report.Rate rate = new Report.Rate(10, 4, 0.17, 0.69);
        Report.Series series = new Report.Series(rate, List.of(new Report.PeriodRate(0, rate)));
        Passage passage = new Passage(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                DAY,
                0,
                true,
                HOSTILE,
                DAY,
                HOSTILE,
                "javascript:alert(1)",
                HOSTILE + "😀",
                true,
                List.of(new Passage.Mark(Passage.Kind.HEDGE, 0, 9, HOSTILE)),
                List.of(new Passage.Stance(HOSTILE, HOSTILE, -3)));
        return new Report(
                new Report.Run("run", "0.1.0", "lexicon", DAY, 1, 1, 1, DAY, DAY, 10, 1, 0, 1),
                new Timeline(TimeUnit.WEEK, List.of(TimeUnit.WEEK.startOf(DAY)), 0),
                series,
                List.of(new Report.Actor(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, 3, series)),
                List.of(new Report.Claim(
                        HOSTILE,
                        1,
                        List.of(new Report.ClaimRow(
                                HOSTILE, HOSTILE, List.of(new Report.ClaimCell(0, 1, -3, 0, 0, 0, 1)))))),
                List.of(passage),
                new Report.Sampling(1, 8, 2000, 1));
    }

    private JsonNode data() throws IOException {
        return new ObjectMapper().readTree(document.getElementById("data").data());
    }

    @Test
    @DisplayName("holds the data whole and unchanged, whatever the articles' texts are")
    void dataSurvives() throws IOException {
        assertThat(data().at("/passages/0/title").textValue()).isEqualTo(HOSTILE);
        assertThat(data().at("/passages/0/text").textValue()).isEqualTo(HOSTILE + "😀");
        assertThat(data().at("/actors/0/name").textValue()).isEqualTo(HOSTILE);
        assertThat(data().at("/timeline/starts/0").textValue()).isEqualTo("2022-02-14");
        assertThat(data().at("/timeline/unit").textValue()).isEqualTo("week");
    }

    @Test
    @DisplayName("shows no text of an article to the HTML parser: three scripts, no image, no handler, no frame")
    void nothingEscapes() {
        assertThat(document.select("script")).hasSize(3);
        assertThat(document.select("img, iframe, object, embed, link, base, form"))
                .isEmpty();
        for (Element element : document.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                    .noneMatch(attribute -> attribute.getKey().equals("src"));
        }
        assertThat(document.getElementById("data").data()).doesNotContain("<").doesNotContain("&");
    }

    @Test
    @DisplayName("allows no request and no script but its own two, whose digests its policy names")
    void policy() throws Exception {
        String policy =
                document.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe-eval");
        assertThat(policy.replaceAll(".*script-src ([^;]*);.*", "$1")).doesNotContain("unsafe");
        for (Element script : document.select("script:not([type])")) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }

    @Test
    @DisplayName("carries the charting library with its licence, and the page's own script, whole")
    void scripts() {
        assertThat(document.select("script").get(0).data())
                .contains("Apache License, Version 2.0")
                .hasSizeGreaterThan(500_000);
        assertThat(document.select("script").get(2).data()).endsWith("dataset.drawn = \"yes\";\n");
        assertThat(page).doesNotContain("{{").doesNotContain("\r");
    }

    @Test
    @DisplayName("names nothing outside itself")
    void namesNothingOutside() {
        document.select("script:first-of-type").first().remove();
        document.getElementById("data").remove();
        assertThat(document.outerHtml())
                .doesNotContain("//cdn")
                .doesNotContain("http://")
                .doesNotContain("url(");
        assertThat(document.select("a[href]"))
                .allMatch(link -> link.attr("href").startsWith("#"));
    }

    @Test
    @DisplayName("is written for the browser's own test of hostile texts")
    void leavesAPageForTheBrowser() throws IOException {
        Path file = Path.of("target", "report-of-hostile-texts.html");
        Files.write(file, page.getBytes(StandardCharsets.UTF_8));
        assertThat(file).isNotEmptyFile();
    }
}
