package org.hedgerow.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outlet's own voice")
class OutletActorTest {

    @Test
    @DisplayName("has an id made of the outlet's name, and one of its own where there is none")
    void ids() {
        assertThat(OutletActor.of("The Test Herald").actorId()).isEqualTo("outlet.the-test-herald");
        assertThat(OutletActor.of(" ").actorId()).isEqualTo("outlet.unknown");
        assertThat(OutletActor.of(null).name()).isEqualTo("unknown outlet");
    }
}
