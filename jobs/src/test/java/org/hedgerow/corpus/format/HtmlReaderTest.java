package org.hedgerow.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.hedgerow.corpus.record.RawRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static final String STORY = "The minister said on Tuesday that the bridge would open in spring. ".repeat(4);

    private static RawRecord read(String html) {
        return (RawRecord) RecordReading.read("page.html", html).get(0);
    }

    @Test
    @DisplayName("a page's linked data gives headline, date, outlet and authors")
    void linkedData() {
        RawRecord page = read(
                """
                <html><head><title>Bridge opens | The Gazette</title>
                <link rel="canonical" href="https://gazette.example/2022/02/16/bridge">
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
                 {"@type": ["NewsArticle"], "headline": "Bridge opens", "datePublished": "2022-02-16T08:00:00Z",
                  "publisher": {"@type": "Organization", "name": "The Gazette"},
                  "author": [{"name": "Ann Lee"}, {"name": "Bo Ray"}]}]}</script></head>
                <body><nav>Home World</nav><article><h1>Bridge opens</h1><p>%s</p>
                <aside>Most read</aside><p>Second paragraph&nbsp;here.</p></article>
                <div class="related-stories">Also interesting</div><footer>Imprint</footer></body></html>"""
                        .formatted(STORY));

        assertThat(page.title()).isEqualTo("Bridge opens");
        assertThat(page.date()).isEqualTo("2022-02-16T08:00:00Z");
        assertThat(page.outlet()).isEqualTo("The Gazette");
        assertThat(page.byline()).isEqualTo("Ann Lee, Bo Ray");
        assertThat(page.url()).isEqualTo("https://gazette.example/2022/02/16/bridge");
        assertThat(page.text()).isEqualTo("Bridge opens\n\n" + STORY.strip() + "\n\nSecond paragraph here.");
    }

    @Test
    @DisplayName("a page without linked data is read by its meta elements, even if its linked data is broken")
    void metaElements() {
        RawRecord page = read(
                """
                <head><meta property="og:site_name" content="Daily News"><meta property="og:title" content="Talks go on">
                <meta property="article:published_time" content="2022-03-01"><meta name="author" content="C. Dee">
                <script type="application/ld+json">{"@type": "NewsArticle", </script></head><p>%s"""
                        .formatted(STORY));

        assertThat(page.outlet()).isEqualTo("Daily News");
        assertThat(page.title()).isEqualTo("Talks go on");
        assertThat(page.date()).isEqualTo("2022-03-01");
        assertThat(page.byline()).isEqualTo("C. Dee");
    }

    @Test
    @DisplayName("without any marks the story is where most unlinked paragraphs are")
    void unmarkedStory() {
        String links = "<p><a href=x>Ten things to know about bridges and more</a></p>".repeat(20);
        RawRecord page = read("<body><div id=a>" + links + "</div><div id=b><p>" + STORY + "</p><p>It ends.</p></div>");

        assertThat(page.text()).isEqualTo(STORY.strip() + "\n\nIt ends.");
    }

    @Test
    @DisplayName("two line breaks end a paragraph, inline elements do not, and scripts never speak")
    void paragraphs() {
        RawRecord page =
                read("<body>One <b>bold</b> move.<br><br>Next<br>line.<script>var x = 'never';</script><p>End.</p>");

        assertThat(page.text()).isEqualTo("One bold move.\n\nNext\nline.\n\nEnd.");
    }

    @Test
    @DisplayName("a page is decoded as it declares")
    void declaredCharset() {
        String html = "<head><meta charset='windows-1251'></head><p>Москва и Kyiv";
        byte[] bytes = html.getBytes(Charset.forName("windows-1251"));
        RawRecord page = (RawRecord)
                RecordReading.read("a.html", bytes, ReadOptions.defaults()).get(0);

        assertThat(page.text()).isEqualTo("Москва и Kyiv");
    }
}
