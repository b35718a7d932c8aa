package org.hedgerow.stance;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedgerow.lexicon.LexiconSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inflection")
class InflectionTest {

    private final Inflection inflection = Inflection.load(LexiconSource.shipped());

    @Test
    @DisplayName("knows regular, doubling and irregular verbs")
    void forms() {
        assertThat(inflection.formsOfVerb("plan")).containsKeys("plans", "planning", "planned");
        assertThat(inflection.formsOfVerb("deny")).containsKeys("denies", "denying", "denied");
        assertThat(inflection.formsOfVerb("withdraw"))
                .containsKeys("withdraws", "withdrawing")
                .containsEntry("withdrew", VerbForm.PAST)
                .containsEntry("withdrawn", VerbForm.PARTICIPLE);
        assertThat(inflection.formsOfVerb("cancel")).containsKeys("canceled", "cancelled");
        assertThat(inflection.formsOfVerb("invade")).containsKeys("invading", "invaded");
    }

    @Test
    @DisplayName("brings the forms of one word under one stem")
    void stems() {
        assertThat(inflection.stem("withdrew")).isEqualTo(inflection.stem("withdrawing"));
        assertThat(inflection.stem("planned")).isEqualTo(inflection.stem("plans"));
        assertThat(inflection.stem("believed")).isEqualTo(inflection.stem("believes"));
        assertThat(inflection.stem("died")).isEqualTo(inflection.stem("dies")).isEqualTo(inflection.stem("die"));
        assertThat(inflection.stem("armies")).isEqualTo(inflection.stem("army"));
    }
}
