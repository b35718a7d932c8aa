package org.hedgerow.corpus.format;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's linked data (schema.org in JSON-LD) says about its article; every part may be null. */
record JsonLdArticle(String headline, String datePublished, String outlet, String author, String articleBody) {

    private static final JsonLdArticle NONE = new JsonLdArticle(null, null, null, null, null);

    private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactoryBuilder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, true)
            .build());

    static JsonLdArticle of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JsonNode article = find(MAPPER.readTree(script.data()));
                if (article != null) {
                    return new JsonLdArticle(
                            text(article.get("headline")),
                            text(article.get("datePublished")),
                            names(article.get("publisher")),
                            names(article.get("author")),
                            text(article.get("articleBody")));
                }
            } catch (JsonProcessingException e) {
                // Broken linked data is common and no reason to reject the page: its other parts still speak.
                continue;
            }
        }
        return NONE;
    }

    /** The first node that is some kind of article. */
    private static JsonNode find(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (node.isObject() && isArticle(node.get("@type"))) {
                return node;
            }
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.has("@graph")) {
                open.add(node.get("@graph"));
            }
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        if (type == null) {
            return false;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText();
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
    }

    private static String text(JsonNode node) {
        return node != null && node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static String names(JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            for (JsonNode one : node) {
                String name = one.isArray() ? null : names(one);
                if (name != null) {
                    all.add(name);
                }
            }
            return all.isEmpty() ? null : String.join(", ", all);
        }
        return node.isObject() ? text(node.get("name")) : text(node);
    }
}
