package org.hedgerow.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.ArticleFlag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleCleanerTest {

    private static final ArticleCleaner CLEANER = new ArticleCleaner(LexiconSource.shipped());

    private static final String FIRST =
            "The ferry between the two islands was stopped on Monday after its crew found water in the engine room, the harbour office said.";
    private static final String SECOND =
            "\u201CWe do not know yet when it will sail again,\u201D said Maria Oldenburg, who runs the office. \u201CIt may take a week.\u201D";
    private static final String THIRD = "About forty passengers were brought back by fishermen, and nobody was hurt.";

    private static final List<String> STORY = List.of(FIRST, SECOND, THIRD);
    private static final List<String> BOILERPLATE = List.of(
            "Also see:",
            "ADVERTISEMENT",
            "Reading time : 2 min.",
            "source site-31",
            "Comments are closed.",
            "Share this: Pocket",
            "Sign up for our newsletter",
            "harbourHARBOURislandISLANDferryFERRY");

    private static RawRecord.Builder text(String text) {
        return RawRecord.at("file:///corpus/a.txt", 1, InputFormat.TEXT).text(text);
    }

    private static CleanedArticle kept(RawRecord.Builder record) {
        Cleaning cleaning = CLEANER.clean(record.build());
        assertThat(cleaning).isInstanceOf(Cleaning.Kept.class);
        return ((Cleaning.Kept) cleaning).article();
    }

    private static Reject rejected(String text) {
        Cleaning cleaning = CLEANER.clean(text(text).build());
        assertThat(cleaning).isInstanceOf(Cleaning.Rejected.class);
        return ((Cleaning.Rejected) cleaning).reject();
    }

    private static String body() {
        return String.join("\n\n", STORY);
    }

    @Test
    @DisplayName("title, date and URL lines of a scraped text are read and leave the body")
    void readsScrapedHeader() {
        CleanedArticle article =
                kept(text("Ferry stopped after leak\n20220307\nhttps://www.reuters.com/world/ferry-idUSKBN1\n"
                        + String.join("\n", STORY)));
        assertThat(article.title()).isEqualTo("Ferry stopped after leak");
        assertThat(article.publishedDate()).isEqualTo(LocalDate.of(2022, 3, 7));
        assertThat(article.dateOrigin()).isEqualTo(DateOrigin.HEADER);
        assertThat(article.url()).isEqualTo("https://www.reuters.com/world/ferry-idUSKBN1");
        assertThat(article.outlet()).isEqualTo("Reuters");
        assertThat(article.text()).isEqualTo("Ferry stopped after leak\n\n" + body());
    }

    @Test
    @DisplayName("a date glued to the first sentence is read and taken off")
    void readsGluedDate() {
        CleanedArticle article = kept(text(" date 2022-03-07 " + body()));
        assertThat(article.publishedDate()).isEqualTo("2022-03-07");
        assertThat(article.title()).isNull();
        assertThat(article.text()).isEqualTo(body());
    }

    @Test
    @DisplayName("labelled header lines are read")
    void readsLabelledHeader() {
        CleanedArticle article = kept(
                text("Title: Ferry stopped after leak\nDate: 7 March 2022\nSource: Island Post\nAuthor: Ann Lee\n\n"
                        + body()));
        assertThat(article.title()).isEqualTo("Ferry stopped after leak");
        assertThat(article.publishedDate()).isEqualTo("2022-03-07");
        assertThat(article.outlet()).isEqualTo("Island Post");
        assertThat(article.byline()).isEqualTo("Ann Lee");
        assertThat(article.text()).isEqualTo("Ferry stopped after leak\n\n" + body());
    }

    @Test
    @DisplayName("manifest goes before field, field before header, header before URL; all are kept as candidates")
    void ranksDates() {
        RawRecord.Builder record = text("Ferry stopped after leak\n20220307\n\n" + body())
                .url("https://example.org/2022/03/08/ferry")
                .date("2022-03-06")
                .manifestDate("2022-03-05");
        CleanedArticle article = kept(record);
        assertThat(article.publishedDate()).isEqualTo("2022-03-05");
        assertThat(article.dateOrigin()).isEqualTo(DateOrigin.MANIFEST);
        assertThat(article.dateCandidates())
                .extracting(DateCandidate::origin)
                .containsExactly(DateOrigin.MANIFEST, DateOrigin.FIELD, DateOrigin.HEADER, DateOrigin.URL);
        assertThat(kept(record.manifestDate(null)).dateOrigin()).isEqualTo(DateOrigin.FIELD);
        assertThat(kept(record.date("no date")).dateOrigin()).isEqualTo(DateOrigin.HEADER);
    }

    @Test
    @DisplayName("an article without a date stays, flagged and undated, with its weekday as evidence")
    void keepsUndated() {
        CleanedArticle article =
                kept(text("The ferry was stopped on Monday, March 7, by the harbour office.\n\n" + body()));
        assertThat(article.publishedDate()).isNull();
        assertThat(article.dateOrigin()).isEqualTo(DateOrigin.NONE);
        assertThat(article.flags()).contains(ArticleFlag.UNDATED);
        assertThat(article.weekdayDate().day().getDayOfMonth()).isEqualTo(7);
    }

    @Test
    @DisplayName("a known title opens the text once, whether the body repeats it or not")
    void opensWithTitle() {
        String expected = "Ferry \u2018stopped\u2019 after leak\n\n" + body();
        String title = "Ferry 'stopped' after leak | Reuters";
        assertThat(kept(text("Ferry \u2018stopped\u2019 after leak\n\n" + body())
                                .title(title))
                        .text())
                .isEqualTo(expected);
        assertThat(kept(text(body()).title("Ferry \u2018stopped\u2019 after leak"))
                        .text())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("a standfirst given twice, also with a word changed, stays once; a changed number makes two sentences")
    void dropsRepeatedStandfirst() {
        String standfirst =
                "The harbour office stopped the ferry between the islands, but fishermen think it will sail soon.";
        String varied =
                "The harbour office stopped the ferry between both islands, but fishermen think it will sail soon.";
        assertThat(kept(text("Ferry stopped\n\n" + standfirst + "\n\n" + varied + "\n\n" + body()))
                        .text())
                .isEqualTo("Ferry stopped\n\n" + standfirst + "\n\n" + body());
        String one = "In May the office counted 20 passengers on the ferry between the islands every single day.";
        String other = "In May the office counted 40 passengers on the ferry between the islands every single day.";
        assertThat(kept(text(one + "\n\n" + other + "\n\n" + body())).text()).contains(one, other);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("spaces that were lost are put in, stray marks go, the rest stays")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"It sank on Wednesday,\"Mole told us. | \"It sank on Wednesday,\" Mole told us.",
                "He warned that\"the ferry is old\" and slow. | He warned that \"the ferry is old\" and slow.",
                "It would\"need a new engine,\" she said. | It would \"need a new engine,\" she said.",
                "It \"sank.\" Headded that it was old. | It \"sank.\" He added that it was old.",
                "The ferry headed for port. Headed home, it sank. | The ferry headed for port. Headed home, it sank.",
                "\u201CIt is old and will sail today.\u201D . Then it sank. | \u201CIt is old and will sail today.\u201D Then it sank.",
                "It sank. . Nobody was hurt. | It sank. Nobody was hurt.",
                "It was old . . . and it sank. | It was old . . . and it sank.",
                "The office closed.The ferry left. | The office closed. The ferry left.",
                "It sank in May , when it rained. | It sank in May, when it rained.",
                "The island  far from land  has one ferry. | The island far from land has one ferry.",
                "a 6\" pipe and a \"good\" one | a 6\" pipe and a \"good\" one",
                "He doesn\u2019t say \u2018no\u2019 or \"yes\" or \u201Cmaybe\u201D. | He doesn\u2019t say \u2018no\u2019 or \"yes\" or \u201Cmaybe\u201D."
            })
    void mendsSpaces(String broken, String mended) {
        assertThat(kept(text(body() + "\n\n" + broken)).text()).isEqualTo(body() + "\n\n" + mended);
    }

    @Test
    @DisplayName("characters broken on the way are repaired and flagged")
    void repairsCharacters() {
        CleanedArticle article = kept(
                text(
                        body()
                                + "\n\nThe ferry\u00E2\u20AC\u2122s captain caf\u00C3\u00A9 \u0093old\u0094 is\u00A0so\u00ADber &amp; well\u200B."));
        assertThat(article.text()).endsWith("The ferry\u2019s captain caf\u00E9 \u201Cold\u201D is sober & well.");
        assertThat(article.flags()).contains(ArticleFlag.REPAIRED_ENCODING);
        assertThat(kept(text(body() + "\n\nS\u00C3O JO\u00C3O said \u201CCAF\u00C9\u201D."))
                        .text())
                .endsWith("S\u00C3O JO\u00C3O said \u201CCAF\u00C9\u201D.");
    }

    @Test
    @DisplayName("a box of headlines glued to a name goes, the sentence around it stays")
    void removesLinkBoxes() {
        String boxed =
                "Governor Ann Oakley Ann Mary OakleyFerry sinks again Five takeaways from the harbour vote MORE\u2019s office wants MORE ferries.";
        assertThat(kept(text(body() + "\n\n" + boxed)).text())
                .endsWith("Governor Ann Oakley\u2019s office wants MORE ferries.");
    }

    @Test
    @DisplayName("every kept character knows where it came from")
    void mapsOffsets() {
        String source = "NewslettersSign inAPP\n\nFerry stopped after leak\n\nAlso see:\n\n" + body()
                + "\n\nComments are closed.";
        CleanedArticle article = kept(text(source));
        int inSource = source.indexOf("Maria Oldenburg");
        int cleaned = article.sourceOffsets().toCleaned(inSource);
        assertThat(article.text().substring(cleaned)).startsWith("Maria Oldenburg");
        assertThat(article.sourceOffsets().toSource(cleaned)).isEqualTo(inSource);
        assertThat(article.sourceOffsets().toCleaned(source.indexOf("Also see")))
                .isEqualTo(-1);
    }

    @Test
    @DisplayName("the id depends on content, not on where the record lies")
    void idFromContent() {
        CleanedArticle one = kept(text(body()));
        CleanedArticle other =
                kept(RawRecord.at("file:///else/b.txt", 9, InputFormat.TEXT).text(body()));
        assertThat(other.articleId()).isEqualTo(one.articleId());
        assertThat(kept(text(body()).outlet("Island Post")).articleId()).isNotEqualTo(one.articleId());
    }

    @Test
    @DisplayName("sentences one a line in no order are flagged and stay one a line; in order they are paragraphs")
    void detectsShuffledSentences() {
        List<String> ordered = List.of(
                "Captain Peter Hollis said on Monday that the ferry had been old for many years.",
                "Harbour chief Maria Oldenburg told the council that a new one would be dear.",
                "Hollis had asked for money in the spring, but the council had voted against it.",
                "Oldenburg said that the vote had been a mistake and should be taken again soon.",
                "Council leader Frank Amberly defended the vote in a letter to the island paper.",
                "The letter, Amberly said, explained why the money had been needed for a school.",
                "Fisher Lena Tidewell brought back most of the passengers in her small boat.",
                "Tidewell said that she had heard the horn and had gone out at once to look.");
        List<String> shuffled = List.of(
                ordered.get(3),
                ordered.get(5),
                ordered.get(0),
                ordered.get(7),
                ordered.get(2),
                ordered.get(1),
                ordered.get(6),
                ordered.get(4));
        CleanedArticle article = kept(text("Ferry stopped\n20220307\n" + String.join("\n", shuffled)));
        assertThat(article.flags()).contains(ArticleFlag.SHUFFLED_SENTENCES);
        assertThat(article.text()).isEqualTo("Ferry stopped\n\n" + String.join("\n", shuffled));
        CleanedArticle inOrder = kept(text("Ferry stopped\n20220307\n" + String.join("\n", ordered)));
        assertThat(inOrder.flags()).doesNotContain(ArticleFlag.SHUFFLED_SENTENCES);
        assertThat(inOrder.text()).isEqualTo("Ferry stopped\n\n" + String.join("\n\n", ordered));
    }

    @Test
    @DisplayName("translation machines are recognized by several signals, not by one")
    void detectsMachineTranslation() {
        String translated =
                "In the early hours of this Monday the ferry (\u2026) was stopped, informed the harbour.\n\n"
                        + "Is about an old ship, and in this sense, the president, Volod\u00EDmir Oldenburg, informed that a new one comes.\n\n";
        assertThat(kept(text(translated + body())).flags()).contains(ArticleFlag.MACHINE_TRANSLATED);
        assertThat(kept(text("Likewise, the harbour (\u2026) is closed.\n\n" + body()))
                        .flags())
                .doesNotContain(ArticleFlag.MACHINE_TRANSLATED);
    }

    @Test
    @DisplayName("teasers and quotations that never close are flagged")
    void flagsDefects() {
        assertThat(kept(text(body() + "\n\nThe council met in the evening and \u2026"))
                        .flags())
                .contains(ArticleFlag.FRAGMENT);
        assertThat(kept(text("\u201CWe saw it sink, the fisher said.\n\n" + body()))
                        .flags())
                .contains(ArticleFlag.UNCLOSED_QUOTATION);
        assertThat(kept(text("\u201CWe saw it sink.\n\n\u201CThen we left,\u201D the fisher said.\n\n" + body()))
                        .flags())
                .isEqualTo(Set.of(ArticleFlag.UNDATED));
    }

    @Test
    @DisplayName("what is no article is rejected with a reason that says what it is")
    void rejectsNonArticles() {
        assertThat(rejected(" \n\u00A0\n").reason()).isEqualTo(RejectReason.EMPTY);
        assertThat(rejected(
                                "404 Not Found\n\nThe requested URL was not found on this server. Please check the address and try again or go back to our home page to look for it there, thank you.")
                        .detail())
                .isEqualTo("an error page");
        assertThat(rejected("Home\nNews\nSport\nWeather today\nHarbour news\nAbout the island\nContact")
                        .reason())
                .isEqualTo(RejectReason.NOT_AN_ARTICLE);
        assertThat(rejected(
                                "We use cookies and similar techniques on this page to give you the best visit.\nAccept all cookies or manage your preferences in the cookie settings of our page at any time you like.")
                        .reason())
                .isEqualTo(RejectReason.NOT_AN_ARTICLE);
        assertThat(rejected(
                                "North 3 1 20.5\nSouth 2 0 18.1\nEast 1 1 11.0\nWest 0 4 9.2\nTown 3 3 8.8\nPort 2 2 7.1\nHill 1 9 6.0")
                        .detail())
                .isEqualTo("a table of figures");
        assertThat(rejected("The ferry was stopped.").detail()).contains("4 words");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a text in another language is rejected with the language's code")
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Die F\u00E4hre zwischen den beiden Inseln wurde am Montag angehalten, weil die Besatzung Wasser im Maschinenraum gefunden hat, sagte das Hafenamt. Niemand wurde verletzt, und es ist nicht klar, wann sie wieder f\u00E4hrt.",
                "es | El transbordador entre las dos islas fue detenido el lunes porque la tripulaci\u00F3n encontr\u00F3 agua en la sala de m\u00E1quinas, dijo la oficina del puerto. Nadie result\u00F3 herido y no se sabe cu\u00E1ndo volver\u00E1 a salir.",
                "fr | Le bac entre les deux \u00EEles a \u00E9t\u00E9 arr\u00EAt\u00E9 lundi parce que les marins ont trouv\u00E9 de l'eau dans la salle des machines, selon le bureau du port. Personne n'est bless\u00E9 et on ne sait pas quand il partira.",
                "ru | \u041F\u0430\u0440\u043E\u043C \u043C\u0435\u0436\u0434\u0443 \u0434\u0432\u0443\u043C\u044F \u043E\u0441\u0442\u0440\u043E\u0432\u0430\u043C\u0438 \u0431\u044B\u043B \u043E\u0441\u0442\u0430\u043D\u043E\u0432\u043B\u0435\u043D \u0432 \u043F\u043E\u043D\u0435\u0434\u0435\u043B\u044C\u043D\u0438\u043A. \u042D\u043A\u0438\u043F\u0430\u0436 \u043D\u0430\u0448\u0435\u043B \u0432\u043E\u0434\u0443, \u0438 \u043D\u0438\u043A\u0442\u043E \u043D\u0435 \u0437\u043D\u0430\u0435\u0442, \u043A\u043E\u0433\u0434\u0430 \u043E\u043D \u0441\u043D\u043E\u0432\u0430 \u043F\u043E\u0439\u0434\u0435\u0442; \u0442\u0430\u043A \u0441\u043A\u0430\u0437\u0430\u043B\u0438 \u0432 \u043F\u043E\u0440\u0442\u0443. \u0411\u044B\u0441\u0442\u0440\u043E \u0431\u044B."
            })
    void rejectsOtherLanguages(String code, String text) {
        Reject reject = rejected(text);
        assertThat(reject.reason()).isEqualTo(RejectReason.UNSUPPORTED_LANGUAGE);
        assertThat(reject.detail()).contains("language " + code);
    }

    @Property(tries = 150, seed = "5")
    @Label("wherever boilerplate stands, every sentence of the story survives, and cleaning again changes nothing")
    void keepsEverySentence(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 10) Integer> order) {
        StringBuilder page = new StringBuilder();
        int next = 0;
        for (int choice : order) {
            if (choice < BOILERPLATE.size()) {
                page.append(BOILERPLATE.get(choice));
            } else if (next < STORY.size()) {
                page.append(STORY.get(next++));
            }
            page.append("\n\n");
        }
        while (next < STORY.size()) {
            page.append(STORY.get(next++)).append("\n\n");
        }
        CleanedArticle article = kept(text(page.toString()));
        assertThat(article.text()).isEqualTo(body());
        assertThat(kept(text(article.text())).text()).isEqualTo(article.text());
    }

    @Property(tries = 300, seed = "6")
    @Label("no text of any characters makes the cleaner fail, and a kept one maps back to its source")
    void survivesAnything(@ForAll String noise) {
        Cleaning cleaning = CLEANER.clean(text(body() + noise).build());
        if (cleaning instanceof Cleaning.Kept kept) {
            CleanedArticle article = kept.article();
            int offset = article.sourceOffsets().toCleaned(body().indexOf("fishermen"));
            assertThat(article.text().startsWith("fishermen", offset)).isTrue();
        }
    }
}
