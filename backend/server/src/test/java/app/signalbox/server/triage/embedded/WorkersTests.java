package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkersTests {

    @Test
    void keepsTheOrderOfTheItems() {
        try (Workers workers = new Workers(3)) {
            assertThat(workers.map(List.of(1, 2, 3, 4, 5, 6, 7), number -> number * number))
                    .containsExactly(1, 4, 9, 16, 25, 36, 49);
        }
    }

    @Test
    void saysWhatWentWrong() {
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> workers.map(List.of("no number"), Integer::parseInt))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(NumberFormatException.class);
        }
    }
}
