package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A link of the report")
class WebLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/b?c=d#e", "http://a.example:8080/", "HTTPS://A.example/"})
    @DisplayName("leads to addresses of the web")
    void keepsWebAddresses(String address) {
        assertThat(WebLink.orNull(" " + address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "//a.example/b",
                "https:",
                "https:alert(1)",
                "https://a b",
                "about:blank",
                "an article",
                ""
            })
    @DisplayName("is left out where an article names anything else as its address")
    void refusesOthers(String address) {
        assertThat(WebLink.orNull(address)).isNull();
    }

    @Test
    @DisplayName("is left out where an article has no address")
    void noAddress() {
        assertThat(WebLink.orNull(null)).isNull();
    }
}
