package org.hedgerow.corpus.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The story of a page without its surroundings: the marked article body if there is one, else the element whose own
 * paragraphs hold most text that is no link (the idea of Readability). Blocks are set apart by a blank line.
 */
final class HtmlMainText {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, footer, aside, form, button, select, iframe, svg, figcaption,"
                    + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=dialog]";
    private static final String MARKED_BODY = "[itemprop=articleBody], [property=articleBody]";
    private static final Set<String> SURROUNDINGS = Set.of(
            "comment",
            "comments",
            "share",
            "sharing",
            "social",
            "related",
            "newsletter",
            "promo",
            "advert",
            "cookie",
            "cookies",
            "breadcrumb",
            "breadcrumbs",
            "sidebar",
            "subscribe",
            "recommended",
            "menu",
            "navbar",
            "masthead",
            "toolbar",
            "trending");
    private static final int SHORTEST_BODY = 140;
    private static final int SHORTEST_PARAGRAPH = 25;
    private static final int LONGEST_HEADER = 300;

    private static final int[] NOTHING = {0, 0};

    private HtmlMainText() {}

    /** Removes from the page what is no text, and gives the main text; empty if there is none. */
    static String of(Document page) {
        page.select(NEVER_TEXT).remove();
        Element body = page.body();
        if (body == null) {
            return "";
        }
        TextLengths lengths = new TextLengths(body);
        removeSurroundings(body, lengths);
        for (String choice : new String[] {MARKED_BODY, "article", "main, [role=main]"}) {
            String text = blocks(longest(body.select(choice), lengths));
            if (text.length() >= SHORTEST_BODY) {
                return text;
            }
        }
        String text = blocks(densest(body, lengths));
        return text.length() >= SHORTEST_BODY ? text : blocks(body);
    }

    private static void removeSurroundings(Element body, TextLengths lengths) {
        int all = lengths.of(body);
        for (Element element : body.select("div[class], div[id], section[class], section[id], ul[class], ul[id]")) {
            if (isSurroundings(element) && lengths.of(element) * 3L < all) {
                element.remove();
            }
        }
        for (Element header : body.select("header")) {
            if (lengths.of(header) < LONGEST_HEADER) {
                header.remove();
            }
        }
    }

    private static boolean isSurroundings(Element element) {
        String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        int begin = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || !Character.isLetter(names.charAt(i))) {
                if (i > begin && SURROUNDINGS.contains(names.substring(begin, i))) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
    }

    private static Element longest(Elements candidates, TextLengths lengths) {
        Element best = null;
        for (Element candidate : candidates) {
            if (best == null || lengths.of(candidate) > lengths.of(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static Element densest(Element body, TextLengths lengths) {
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : body.select("p")) {
            int length = lengths.of(paragraph);
            if (length < SHORTEST_PARAGRAPH) {
                continue;
            }
            double score = length - lengths.linked(paragraph);
            Element parent = paragraph.parent();
            if (parent != null) {
                scores.merge(parent, score, Double::sum);
                if (parent.parent() != null) {
                    scores.merge(parent.parent(), score / 2, Double::sum);
                }
            }
        }
        Element best = null;
        for (Element candidate : body.select("*")) {
            Double score = scores.get(candidate);
            if (score != null && (best == null || score > scores.get(best))) {
                best = candidate;
            }
        }
        return best;
    }

    private static String blocks(Element root) {
        if (root == null) {
            return "";
        }
        BlockWriter writer = new BlockWriter();
        NodeTraversor.traverse(writer, root);
        writer.flush();
        return writer.text.toString();
    }

    /** How many letters every element holds, and how many of them in links; found in one walk over the page. */
    private static final class TextLengths implements NodeVisitor {

        private final Map<Element, int[]> lengths = new HashMap<>();
        private int chars;
        private int linkedChars;
        private int linkDepth;

        TextLengths(Element root) {
            NodeTraversor.traverse(this, root);
        }

        int of(Element element) {
            return lengths.getOrDefault(element, NOTHING)[0];
        }

        int linked(Element element) {
            return lengths.getOrDefault(element, NOTHING)[1];
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                int length = text.getWholeText().strip().length();
                chars += length;
                linkedChars += linkDepth > 0 ? length : 0;
            } else if (node instanceof Element element) {
                lengths.put(element, new int[] {chars, linkedChars});
                linkDepth += element.normalName().equals("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                int[] before = lengths.get(element);
                before[0] = chars - before[0];
                before[1] = linkedChars - before[1];
                linkDepth -= element.normalName().equals("a") ? 1 : 0;
            }
        }
    }

    /** Writes text nodes and starts a new block at every block element; blocks that are mere links are left out. */
    private static final class BlockWriter implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder block = new StringBuilder();
        private int linkDepth;
        private int linkedChars;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode textNode) {
                append(textNode.getWholeText());
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("br")) {
                    breakLine();
                } else if (name.equals("a")) {
                    linkDepth++;
                } else if (name.equals("h1") || element.isBlock()) {
                    flush();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("a")) {
                    linkDepth--;
                } else if (element.isBlock() && !element.normalName().equals("br")) {
                    flush();
                }
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean space = Character.isWhitespace(c) || c == '\u00A0';
                if (!space) {
                    block.append(c);
                    linkedChars += linkDepth > 0 ? 1 : 0;
                } else if (!block.isEmpty() && block.charAt(block.length() - 1) > ' ') {
                    block.append(' ');
                }
            }
        }

        /** One line break is a space or a line's end; two in a row end a block. */
        private void breakLine() {
            if (!block.isEmpty() && block.charAt(block.length() - 1) == '\n') {
                flush();
            } else if (!block.isEmpty()) {
                block.append('\n');
            }
        }

        void flush() {
            String paragraph = block.toString().strip();
            boolean mereLinks = linkedChars * 10 > paragraph.length() * 7 && paragraph.length() < 200;
            if (!paragraph.isEmpty() && !mereLinks) {
                text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
            }
            block.setLength(0);
            linkedChars = 0;
        }
    }
}
