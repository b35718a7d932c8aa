package org.hedgerow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;
import org.hedgerow.text.Article;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The speed of the core")
class CoreSpeedTest {

    @Test
    @DisplayName("is measured as a whole and for every part, as often as asked")
    void measuresAll() {
        LexiconSource lexicon = LexiconSource.shipped();
        LabellingSettings settings = new LabellingSettings(lexicon, Claims.load(lexicon, null, List.of()), 0.5);
        Article article = Article.ofText("a", "The mayor said on Monday that the bridge may open soon.");
        List<Timing> timings = new CoreSpeed(settings, List.of(article)).measure(2);
        assertThat(timings).hasSize(8).allSatisfy(timing -> {
            assertThat(timing.seconds()).hasSize(2).allMatch(seconds -> seconds >= 0);
            assertThat(timing.megabytes()).isEqualTo(article.text().length() / 1e6);
        });
        assertThat(timings).extracting(Timing::name).contains(CoreSpeed.CORE, "core: attribution", "core: stance");
    }
}
