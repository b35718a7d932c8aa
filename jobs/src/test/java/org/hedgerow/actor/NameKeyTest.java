package org.hedgerow.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A name's key")
class NameKeyTest {

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("is one for all transliterations")
    @CsvSource({
        "Zelensky,Zelenskyy",
        "Zelenskiy,Zelenski",
        "Sergey,Sergei",
        "Volodímir,Volodymyr",
        "Dmitriy,Dmitri",
        "Aleksandr,Alexander",
        "Yevgeny,Evgeniy",
        "Orbán,Orban",
        "Løkke,Lokke",
        "Zaluzhny,Zaluzhnyi"
    })
    void folds(String first, String second) {
        assertThat(NameKey.of(first)).isEqualTo(NameKey.of(second));
    }

    @Test
    @DisplayName("differs for different names")
    void differs() {
        assertThat(NameKey.of("Johnson")).isNotEqualTo(NameKey.of("Johnston"));
    }

    @Test
    @DisplayName("makes ids of plain letters and hyphens that stay readable")
    void slugs() {
        assertThat(NameKey.slug("Thomas Wiegold")).isEqualTo("thomas-wiegold");
        assertThat(NameKey.slug("Serhiy Zelenskyy")).isEqualTo("serhy-zelensky");
        assertThat(NameKey.slug("U.S. officials")).isEqualTo("us-officials");
        assertThat(NameKey.slug("Mary O’Hara-Łask")).isEqualTo("mary-ohara-lask");
    }

    @Test
    @DisplayName("is compared up to a limit of changed letters")
    void distance() {
        assertThat(NameKey.distance("anthoni", "antoni", 2)).isEqualTo(1);
        assertThat(NameKey.distance("kitten", "sitting", 2)).isEqualTo(3);
    }
}
