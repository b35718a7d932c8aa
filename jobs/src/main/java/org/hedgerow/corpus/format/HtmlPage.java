package org.hedgerow.corpus.format;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes an article out of a web page: what the page says about itself, and its main text. */
final class HtmlPage {

    private static final String[] DATE_SELECTORS = {
        "meta[property=article:published_time]",
        "meta[property=og:article:published_time]",
        "meta[itemprop=datePublished]",
        "[itemprop=datePublished]",
        "meta[name=parsely-pub-date]",
        "meta[name=pubdate]",
        "meta[name=publishdate]",
        "meta[name=publish-date]",
        "meta[name=publication_date]",
        "meta[name=sailthru.date]",
        "meta[name=DC.date.issued]",
        "meta[name=DC.date]",
        "meta[name=dcterms.created]",
        "meta[name=date]",
        "article time[datetime]",
        "time[datetime]"
    };

    private HtmlPage() {}

    /**
     * @param fetchedFrom where the page was fetched, or null
     */
    static void read(String html, String fetchedFrom, RecordFields fields) {
        Document page = Jsoup.parse(html, fetchedFrom == null ? "" : fetchedFrom);
        JsonLdArticle linked = JsonLdArticle.of(page);
        fields.put(Field.OUTLET, first(linked.outlet(), content(page, "meta[property=og:site_name]")));
        fields.put(Field.TITLE, first(linked.headline(), title(page)));
        fields.put(Field.DATE, first(linked.datePublished(), date(page)));
        fields.put(Field.BYLINE, first(linked.author(), byline(page)));
        fields.put(Field.URL, first(url(page), fetchedFrom));
        String text = HtmlMainText.of(page);
        String body = linked.articleBody();
        boolean pageHoldsLess = body != null && text.length() < body.length() / 2;
        fields.put(Field.TEXT, pageHoldsLess ? body : text);
    }

    private static String title(Document page) {
        String shared = content(page, "meta[property=og:title]");
        if (shared != null) {
            return shared;
        }
        Elements headings = page.select("article h1, main h1");
        if (headings.isEmpty()) {
            headings = page.select("h1");
        }
        if (headings.size() == 1 && headings.get(0).hasText()) {
            return headings.get(0).text();
        }
        return page.title();
    }

    private static String date(Document page) {
        for (String selector : DATE_SELECTORS) {
            Element found = page.selectFirst(selector);
            if (found != null) {
                String value = first(found.attr("content"), first(found.attr("datetime"), found.text()));
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private static String byline(Document page) {
        String author = first(content(page, "meta[name=author]"), content(page, "meta[property=article:author]"));
        if (author != null && !author.toLowerCase(Locale.ROOT).startsWith("http")) {
            return author;
        }
        Element marked = page.selectFirst("[rel=author], [itemprop=author], .byline");
        return marked == null ? null : first(marked.text(), null);
    }

    private static String url(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String link = canonical == null ? null : first(canonical.attr("abs:href"), canonical.attr("href"));
        return first(link, content(page, "meta[property=og:url]"));
    }

    private static String content(Document page, String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? null : first(found.attr("content"), null);
    }

    private static String first(String one, String other) {
        return one != null && !one.isBlank() ? one : other != null && !other.isBlank() ? other : null;
    }
}
