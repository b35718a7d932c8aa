package org.hedgerow.corpus.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the first lines of a page say about the article: a title, a line with a date, a URL, labelled lines
 * ({@code Date: …}), a byline, or a date glued to the first sentence. Reads until the first line that is prose.
 */
final class Header {

    private static final int MOST_LINES = 12;
    private static final int MOST_WORDS_OF_TITLE = 28;
    private static final int LEAST_WORDS_OF_PROSE = 8;

    private String outlet;
    private String url;
    private String byline;
    private String rawDate;
    private Line title;
    private DateText.Reading date;
    private final List<Line> body = new ArrayList<>();

    /** Null where there is none, as are the other parts. */
    Line title() {
        return title;
    }

    String outlet() {
        return outlet;
    }

    String url() {
        return url;
    }

    String byline() {
        return byline;
    }

    String rawDate() {
        return rawDate;
    }

    DateText.Reading date() {
        return date;
    }

    /** The lines below the header. */
    List<Line> body() {
        return body;
    }

    /**
     * @param titleKnown whether the record has a title of its own; then no line is taken for one
     */
    static Header read(List<Line> lines, boolean titleKnown) {
        Header header = new Header();
        Line candidate = null;
        boolean aboutCandidate = false;
        int i = 0;
        for (; i < Math.min(lines.size(), MOST_LINES); i++) {
            Line line = lines.get(i);
            if (header.takes(line)) {
                aboutCandidate |= candidate != null;
            } else if (candidate == null && header.title == null && !titleKnown && couldBeTitle(line)) {
                candidate = line;
            } else {
                break;
            }
        }
        Line next = i < lines.size() ? lines.get(i) : null;
        if (candidate != null) {
            boolean standsAlone = next != null && next.words() >= LEAST_WORDS_OF_PROSE && next.opensParagraph();
            if (aboutCandidate || standsAlone) {
                header.title = candidate;
            } else {
                header.body.add(candidate);
            }
        }
        header.body.addAll(lines.subList(i, lines.size()));
        if (header.date == null && !header.body.isEmpty()) {
            header.takeGluedDate();
        }
        return header;
    }

    private static boolean couldBeTitle(Line line) {
        char first = line.text().charAt(0);
        char last = line.text().charAt(line.text().length() - 1);
        boolean opens =
                Character.isUpperCase(first) || Character.isDigit(first) || "\"'\u201C\u2018".indexOf(first) >= 0;
        return opens && ".:;,".indexOf(last) < 0 && line.words() <= MOST_WORDS_OF_TITLE && line.words() >= 2;
    }

    /** Whether the line is part of the header; then it has been read. */
    private boolean takes(Line line) {
        String text = line.text().toString();
        if (isUrl(text)) {
            url = url == null ? text : url;
            return true;
        }
        if (DateText.isDateLine(text)) {
            takeDate(text);
            return true;
        }
        return takesLabelled(line, text) || takesByline(line, text);
    }

    private void takeDate(String text) {
        if (date == null) {
            rawDate = text;
            date = DateText.read(text);
        }
    }

    private static boolean isUrl(String text) {
        return (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www."))
                && text.indexOf(' ') < 0;
    }

    private boolean takesLabelled(Line line, String text) {
        int colon = text.indexOf(':');
        if (colon < 2 || colon > 20 || colon + 1 >= text.length()) {
            return false;
        }
        String value = text.substring(colon + 1).strip();
        switch (text.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
            case "title", "headline" -> {
                if (title == null) {
                    int begin = text.indexOf(value, colon);
                    title = new Line(line.text().trimmed(begin, text.length()), true);
                }
            }
            case "date", "published", "published on", "publication date", "date published", "posted", "posted on" -> {
                DateText.Reading reading = DateText.read(value);
                if (reading.date() == null && reading.ambiguous() == null && reading.weekdayDate() == null) {
                    return false;
                }
                takeDate(value);
            }
            case "updated", "last updated", "last modified" -> {
                if (DateText.read(value).date() == null) {
                    return false;
                }
            }
            case "url", "link", "source url" -> url = url == null ? value : url;
            case "source", "outlet", "publisher", "publication", "newspaper" -> {
                if (isUrl(value)) {
                    url = url == null ? value : url;
                } else {
                    outlet = outlet == null ? value : outlet;
                }
            }
            case "author", "authors", "by", "byline" -> byline = byline == null ? value : byline;
            case "text", "body", "content" -> {
                return value.isEmpty();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code By Jane Roe and John Doe}: capitalised names after "By", no sentence. */
    private boolean takesByline(Line line, String text) {
        if (!(text.startsWith("By ") || text.startsWith("BY ")) || line.words() > 12 || line.endsSentence()) {
            return false;
        }
        String[] words = text.split(" ");
        int names = 0;
        for (int i = 1; i < words.length; i++) {
            if (Character.isUpperCase(words[i].charAt(0))) {
                names++;
            } else if (!words[i].equals("and")
                    && !words[i].equals("in")
                    && !words[i].equals("for")
                    && !words[i].equals("of")) {
                return false;
            }
        }
        if (names < 2) {
            return false;
        }
        byline = byline == null ? text.substring(3).strip() : byline;
        return true;
    }

    /** {@code date 2022-02-15 The ministry said …}: the date goes, the sentence stays. */
    private void takeGluedDate() {
        Line first = body.get(0);
        String text = first.text().toString();
        String lower = text.substring(0, Math.min(text.length(), 60)).toLowerCase(Locale.ROOT);
        for (String label : new String[] {"date", "published", "posted", "updated"}) {
            if (!lower.startsWith(label)) {
                continue;
            }
            int begin = label.length();
            while (begin < lower.length() && (lower.charAt(begin) == ' ' || lower.charAt(begin) == ':')) {
                begin++;
            }
            int end = begin;
            while (end < lower.length() && "0123456789-/.".indexOf(lower.charAt(end)) >= 0) {
                end++;
            }
            boolean longEnough = end - begin >= 8 && end < text.length() && text.charAt(end) == ' ';
            DateText.Reading reading = longEnough ? DateText.read(text.substring(begin, end)) : null;
            if (reading != null && (reading.date() != null || reading.ambiguous() != null)) {
                rawDate = text.substring(begin, end);
                date = reading;
                body.set(0, new Line(first.text().trimmed(end, text.length()), first.opensParagraph()));
            }
            return;
        }
    }
}
