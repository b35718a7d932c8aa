package org.hedgerow.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.text.ActorType;
import org.hedgerow.text.Resolution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The actor of a source")
class ActorResolverTest {

    private final Sources sources = new Sources();

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("is found by name, spelling variant, title, body or metonym")
    @CsvSource(
            delimiter = '|',
            value = {
                "<Volodímir Zelenski> said so.|person.volodymyr-zelensky",
                "<President Volodymyr Zelenskyy of Ukraine> said so.|person.volodymyr-zelensky",
                "<Sergey Lavrov> said so.|person.sergei-lavrov",
                "<Secretary of State Anthoni Blinken> said so.|person.antony-blinken",
                "<Foreign Minister Dmytro Kulebo> said so.|person.dmytro-kuleba",
                "<The Kremlin> said so.|government.ru.kremlin",
                "<Moscow> said so.|government.ru",
                "<The Pentagon> said so.|institution.us-department-of-defense",
                "<The Bulgarian defence ministry> said so.|institution.bg.defence-ministry",
                "<Moscow's Defense Ministry> said so.|institution.ru-defence-ministry",
                "<The Ukrainian government> said so.|government.ua",
                "<A Downing Street spokeswoman> said so.|government.gb.downing-street",
                "<Poland's foreign minister> said so.|person.zbigniew-rau",
                "<The British foreign secretary> said so.|person.liz-truss",
                "<The Lao foreign minister> said so.|office.la.foreign-minister",
                "<Russia's ambassador to the EU, Vladimir Chizhov,> said so.|person.vladimir-chizhov",
                "<Experts> said so.|unnamed.experts",
                "<U.S. officials> said so.|unnamed.us-officials",
                "<A Baltic diplomat who asked not to be named> said so.|unnamed.baltic-diplomat",
                "<Western leaders> said so.|group.western-leaders",
                "<The governor of Chernihiv> said so.|corpus.office.governor-of-chernihiv",
                "<Johanna Hollis, a botanist,> said so.|corpus.person.johanna-hollis",
                "<The Institute of Hedges> said so.|corpus.institution.institute-of-hedges"
            })
    void byWords(String marked, String id) {
        assertThat(sources.ids(marked)).containsExactly(id);
    }

    @Test
    @DisplayName("is the full name's bearer for a surname, even where the full name comes later")
    void surnameBeforeFullName() {
        assertThat(sources.shuffled().ids("\"It is over,\" <Wiggins> said.\n<Harriet Wiggins, a grower,> told us so."))
                .containsExactly("corpus.person.harriet-wiggins", "corpus.person.harriet-wiggins");
    }

    @Test
    @DisplayName("keeps two persons of one surname apart by their honorifics")
    void honorifics() {
        assertThat(sources.ids("Anna Mole met Peter Mole. <Mrs. Mole> agreed. <Mr. Mole> did not."))
                .containsExactly("corpus.person.anna-mole", "corpus.person.peter-mole");
    }

    @Test
    @DisplayName("stays open between two persons of one surname named side by side")
    void ambiguousSurname() {
        assertThat(sources.ids("Anna Mole and Peter Mole came. <Mole> spoke first."))
                .containsExactly("unresolved:ambiguous_surname");
    }

    @Test
    @DisplayName("goes on with the last speaker for a pronoun of the same sex")
    void pronoun() {
        assertThat(sources.ids("<Harriet Wiggins> said rain was near. <She> added that George Finch was late. "
                        + "<He> disagreed."))
                .containsExactly(
                        "corpus.person.harriet-wiggins", "corpus.person.harriet-wiggins", "corpus.person.george-finch");
    }

    @Test
    @DisplayName("stays open for a pronoun between two equal candidates")
    void ambiguousPronoun() {
        assertThat(sources.ids("Peter Mole and George Finch walked home. <He> was sure it would rain."))
                .containsExactly("unresolved:ambiguous_pronoun");
    }

    @Test
    @DisplayName("is never found across the lines of a shuffled article for a pronoun")
    void shuffledPronoun() {
        assertThat(sources.shuffled().ids("<Harriet Wiggins> said rain was near.\n<She> added that it was late."))
                .containsExactly("corpus.person.harriet-wiggins", "unresolved:pronoun_without_antecedent");
    }

    @Test
    @DisplayName("is the holder of the office on the article's day")
    void officeByDate() {
        assertThat(new Sources().publishedOn("2015-03-01").ids("<The German chancellor> said so."))
                .containsExactly("person.angela-merkel");
        assertThat(new Sources().publishedOn("2022-03-01").ids("<The German chancellor> said so."))
                .containsExactly("person.olaf-scholz");
    }

    @Test
    @DisplayName("is whoever bears the title in the document")
    void titleAlone() {
        List<Resolution> found =
                sources.resolve("Mayor Lena Bramble opened the fair. <The mayor> said it would be dry.");
        assertThat(found.get(0).actor().actorId()).isEqualTo("corpus.person.lena-bramble");
        assertThat(found.get(0).how()).isEqualTo("title");
    }

    @Test
    @DisplayName("is nobody for a title that another body's holder bears")
    void titleOfAnother() {
        assertThat(sources.ids("President Joe Biden spoke. <The club president> said so.")
                        .get(0))
                .doesNotContain("biden");
    }

    @Test
    @DisplayName("is a former holder, not the present one, for a former title")
    void formerTitle() {
        assertThat(sources.ids("Bill Clinton and President Joe Biden dined. <The former president> spoke first."))
                .containsExactly("person.bill-clinton");
    }

    @Test
    @DisplayName("is a joint one for two names with 'and', and the second title does not make two of one person")
    void conjunction() {
        assertThat(sources.ids("<Boris Johnson and Antonio Guterres> reaffirmed it."))
                .containsExactly("group.boris-johnson-and-antonio-guterres");
        assertThat(sources.ids("<Chief forecaster and novelist Jane Heron> said so."))
                .containsExactly("corpus.person.jane-heron");
        assertThat(sources.ids("<US and UK officials> said so.")).containsExactly("unnamed.us-and-uk-officials");
    }

    @Test
    @DisplayName("is the one whose name follows the place of office, not an envoy from there")
    void envoys() {
        assertThat(sources.ids("<U.S. Ambassador to the EU Gordon Sondland> said so."
                        + " <U.S. ambassador to Estonia Lena Bramble> agreed."))
                .containsExactly("person.gordon-sondland", "corpus.person.lena-bramble");
        assertThat(sources.ids("<Assistant Secretary of State Victoria Nuland> said so to the press in the old hall."))
                .containsExactly("person.victoria-nuland");
        assertThat(new Sources().publishedOn("2016-05-02").ids("<Russia's ambassador to the United States> said so."))
                .containsExactly("person.sergey-kislyak");
        assertThat(new Sources().publishedOn("2016-05-02").ids("<The United States ambassador> said so."))
                .containsExactly("unresolved:ambiguous_title");
        assertThat(
                        sources.ids(
                                "<US Ambassador to Latvia Lena Bramble and George Kent, her aide,> said so after a walk through the old town."))
                .containsExactly("unresolved:conjunct");
    }

    @Test
    @DisplayName("is not the minister for a deputy, nor a state's army for forces that fight there")
    void lesserAndForeign() {
        assertThat(sources.ids("<The deputy secretary of state> said so. <Chechen forces in Ukraine> advanced."))
                .noneMatch(id -> id.equals("person.antony-blinken") || id.startsWith("institution.ua"));
    }

    @Test
    @DisplayName("does not stand in a line of place and agency before the sentence")
    void placeLine() {
        assertThat(sources.ids("<WASHINGTON \u2013 House Speaker Nancy Pelosi> said so."
                        + " <Washington (CNN) President Joe Biden> agreed."
                        + " <KYIV, Ukraine (AP) \u2014 Lena Bramble> did not."))
                .containsExactly("person.nancy-pelosi", "person.joe-biden", "corpus.person.lena-bramble");
    }

    @Test
    @DisplayName("is not the capital that stands before an official, but the official")
    void officialAfterCapital() {
        assertThat(sources.ids("The convoy has left the area around <Kyiv, a senior US defence official> said."))
                .containsExactly("unnamed.senior-us-defence-official");
    }

    @Test
    @DisplayName("is a joint one for a list of names, and the branch of a party is not the party")
    void listsAndBranches() {
        assertThat(sources.ids("<Britain, France, Germany and Italy> agreed. <The Colorado GOP> did not."
                        + " Neither <the White House nor the FBI> said so."))
                .containsExactly(
                        "group.united-kingdom-and-france-and-germany-and-italy",
                        "unresolved:definite_description",
                        "group.white-house-and-federal-bureau-of-investigation");
    }

    @Test
    @DisplayName("is no person for a county or for people in capitals, and no committee for its chairman")
    void namesOfOtherKinds() {
        assertThat(sources.ids("Judges ruled that Adler County must pay. <MANHATTAN PROSECUTORS> appealed."
                        + " <House Judiciary Committee Chairman Jerrold Nadler> agreed."))
                .last()
                .isEqualTo("person.jerrold-nadler");
        assertThat(sources.ids("<Adler County> must pay, <MANHATTAN PROSECUTORS> said."))
                .noneMatch(id -> id.startsWith("corpus.person"));
    }

    @Test
    @DisplayName("is nobody for a letter or a poll without an author, and the author's institution where there is one")
    void documents() {
        assertThat(sources.ids(
                        "<A joint statement> said so. <The polls> showed it. <A White House statement> followed."))
                .containsExactly("unresolved:document", "unresolved:document", "government.us.white-house");
    }

    @Test
    @DisplayName("follows 'who' to the name before it")
    void relative() {
        assertThat(sources.ids("We met George Finch, <who> said it would rain."))
                .containsExactly("corpus.person.george-finch");
    }

    @Test
    @DisplayName("is not the group for a part of the group")
    void partOfGroup() {
        assertThat(sources.ids("<Some Republicans> doubted it. <Republicans> cheered."))
                .containsExactly("unnamed.some-republicans", "group.us-republicans");
    }

    @Test
    @DisplayName("is described by what stands beside the name")
    void description() {
        Resolution found = sources.resolve("<Thora Quill, a journalist specializing in ferns,> said so.")
                .get(0);
        assertThat(found.actor().description()).isEqualTo("journalist specializing in ferns");
        assertThat(found.actor().type()).isEqualTo(ActorType.PERSON);
        assertThat(found.actor().fromRegistry()).isFalse();
        assertThat(sources.resolve("<Sen. Thora Quill> said so.").get(0).actor().description())
                .isEqualTo("Sen.");
        assertThat(sources.resolve("<Ada Fern, a strategist who worked for former Sen. Thora Quill,> said so.")
                        .get(0)
                        .actor()
                        .description())
                .isEqualTo("strategist who worked for former Sen. Thora Quill");
    }

    @Test
    @DisplayName("is nobody for an unknown single name, 'we' and a missing source")
    void abstains() {
        assertThat(sources.ids("<Xanthor> said so. <We> agree.")).allMatch(id -> id.startsWith("unresolved:"));
    }

    @Test
    @DisplayName("is found in any text without an exception")
    void hostileTexts() {
        String[] texts = {
            "<>",
            "<'s>",
            "<,>",
            "<and and and>",
            "<the of>",
            "< >.",
            "<Mr.>",
            "<Mr. . and . who>",
            "<of of of's 's>",
            "<who who who>",
            "<\u201c\u201d>",
            "<A. B. C. D. E. F.>",
            "<his his his>"
        };
        for (String text : texts) {
            assertThat(sources.resolve(text)).hasSize(1);
        }
    }
}
