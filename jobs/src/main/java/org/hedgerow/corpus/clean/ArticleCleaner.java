package org.hedgerow.corpus.clean;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.ArticleFlag;

/**
 * Makes an article of a raw record: repairs characters and spaces, reads the header, drops boilerplate, dates, names the
 * outlet, and rejects what is no English article. Time is linear in the text's length. Immutable after construction;
 * one instance serves a Spark partition.
 */
public final class ArticleCleaner {

    private final LineCleaner lines;
    private final LanguageDetector languages;
    private final ProseCheck prose;
    private final TranslationSignals translation;
    private final Outlets outlets;

    /**
     * @throws IllegalArgumentException if a lexicon file is broken, naming file and rule
     */
    public ArticleCleaner(LexiconSource source) {
        WordLists words = WordLists.load(source);
        this.lines = new LineCleaner(source, words);
        this.languages = new LanguageDetector(words);
        this.prose = new ProseCheck(words);
        this.translation = TranslationSignals.load(source);
        this.outlets = Outlets.load(source);
    }

    /** Never null, never an exception for what a text holds. */
    public Cleaning clean(RawRecord raw) {
        CharacterRepair.Repaired repaired = CharacterRepair.repair(raw.text());
        if (repaired.text().isEmpty()) {
            return reject(raw, RejectReason.EMPTY, "no text");
        }
        List<Line> cleaned = lines.clean(repaired.text());
        Header header = Header.read(cleaned, raw.title() != null);
        String url = raw.url() != null ? raw.url() : header.url();
        String outlet = firstOf(raw.outlet(), header.outlet(), outlets.of(url));
        TrackedText title = title(raw, header, outlet);
        List<Line> body = RepeatedLines.drop(header.body(), title == null ? null : title.toString());
        String problem = prose.problem(body, raw.text());
        String language = languages.detect(repaired.text());
        if (!language.equals(LanguageDetector.ENGLISH) && (problem == null || isForeign(language, body))) {
            return reject(raw, RejectReason.UNSUPPORTED_LANGUAGE, "language " + language + ", only en is supported");
        }
        if (problem != null) {
            return reject(raw, RejectReason.NOT_AN_ARTICLE, problem);
        }
        Dating dating = date(raw, header, url, body);
        Set<ArticleFlag> flags = flags(raw, repaired, body, dating);
        TrackedTextBuilder text = assemble(title, body, flags.contains(ArticleFlag.SHUFFLED_SENTENCES));
        return new Cleaning.Kept(article(raw, header, url, outlet, title, text, dating, flags));
    }

    private static boolean isForeign(String language, List<Line> body) {
        return !language.equals(LanguageDetector.UNDETERMINED)
                && body.stream().mapToInt(Line::words).sum() >= 10;
    }

    private static CleanedArticle article(
            RawRecord raw,
            Header header,
            String url,
            String outlet,
            TrackedText title,
            TrackedTextBuilder text,
            Dating dating,
            Set<ArticleFlag> flags) {
        String titleText = title == null ? null : title.toString();
        String string = text.toString();
        byte[] utf8 = ArticleIdentity.utf8(string);
        String date = dating.date() == null ? null : dating.date().toString();
        return new CleanedArticle(
                ArticleIdentity.id(titleText, outlet, url, date, utf8),
                raw.sourceUri(),
                raw.recordNo(),
                outlet,
                url,
                titleText,
                raw.byline() != null ? raw.byline() : header.byline(),
                dating.date(),
                dating.origin(),
                dating.candidates(),
                dating.weekdayDate(),
                dating.ambiguousDate(),
                dating.order(),
                LanguageDetector.ENGLISH,
                string,
                ArticleIdentity.sha256(utf8),
                flags,
                text.sourceOffsets());
    }

    private TrackedText title(RawRecord raw, Header header, String outlet) {
        if (raw.title() == null) {
            return header.title() == null ? null : header.title().text();
        }
        TrackedText repaired =
                CharacterRepair.repair(raw.title().replace('\n', ' ')).text();
        String mended = lines.mend(repaired.trimmed(0, repaired.length())).toString();
        String title = withoutOutlet(mended, outlet);
        if (title.isEmpty()) {
            return null;
        }
        Line line = new Line(TrackedText.of(title), true);
        List<Line> body = header.body();
        for (int i = 0; i < Math.min(2, body.size()); i++) {
            if (body.get(i).sameEssence(line)) {
                return body.get(i).text();
            }
        }
        return TrackedText.withoutOrigin(title);
    }

    /** Without the site's name that pages put behind a title. */
    private String withoutOutlet(String title, String outlet) {
        for (String separator : new String[] {" | ", " - ", " \u2013 ", " \u2014 "}) {
            int at = title.lastIndexOf(separator);
            if (at > 0) {
                String name = title.substring(at + separator.length());
                if (name.equalsIgnoreCase(outlet) || outlets.isName(name)) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }

    private static Dating date(RawRecord raw, Header header, String url, List<Line> body) {
        Dating dating = new Dating();
        dating.read(raw.manifestDate(), DateOrigin.MANIFEST);
        dating.read(raw.date(), DateOrigin.FIELD);
        dating.add(header.date(), header.rawDate(), DateOrigin.HEADER);
        dating.readUrl(url);
        dating.readBody(body);
        return dating;
    }

    private Set<ArticleFlag> flags(RawRecord raw, CharacterRepair.Repaired repaired, List<Line> body, Dating dating) {
        Set<ArticleFlag> flags = EnumSet.noneOf(ArticleFlag.class);
        flags.addAll(raw.flags());
        flag(flags, ArticleFlag.REPAIRED_ENCODING, repaired.repaired());
        flag(flags, ArticleFlag.UNDATED, dating.date() == null);
        flag(flags, ArticleFlag.SHUFFLED_SENTENCES, ShuffleDetector.isShuffled(body));
        flag(flags, ArticleFlag.MACHINE_TRANSLATED, translation.isTranslated(repaired.text()));
        flag(flags, ArticleFlag.FRAGMENT, TextFlags.isFragment(body));
        flag(flags, ArticleFlag.UNCLOSED_QUOTATION, TextFlags.hasUnclosedQuotation(body));
        return flags;
    }

    private static void flag(Set<ArticleFlag> flags, ArticleFlag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    private static TrackedTextBuilder assemble(TrackedText title, List<Line> body, boolean shuffled) {
        TrackedTextBuilder text = new TrackedTextBuilder(4096);
        if (title != null) {
            text.append(title);
        }
        for (Line line : body) {
            boolean first = text.isEmpty();
            boolean belowTitle = title != null && text.length() == title.length();
            if (!first) {
                text.insert('\n');
            }
            if (!first && (belowTitle || !shuffled)) {
                text.insert('\n');
            }
            text.append(line.text());
        }
        return text;
    }

    private static String firstOf(String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static Cleaning reject(RawRecord raw, RejectReason reason, String detail) {
        return new Cleaning.Rejected(new Reject(raw.sourceUri(), raw.recordNo(), reason, detail, raw.text()));
    }
}
