package app.signalbox.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void comesBackAsItWent() {
        Instant at = Instant.parse("2026-03-01T09:00:00.123456Z");
        UUID id = UUID.fromString("019c0000-0000-7000-8000-000000000001");

        Cursor cursor = Cursor.parse(Cursor.behind(at, id, 42, "ünï.cödé").text(), 4);

        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.id(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(42);
        assertThat(cursor.string(3)).isEqualTo("ünï.cödé");
    }

    @Test
    void needsNoEscapingInAnAddress() {
        assertThat(Cursor.behind("a/b?c&d", "e").text()).matches("[A-Za-z0-9_.-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ", "YQ.YQ.YQ", "YQ.*"})
    void refusesWhatNoListGaveOut(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, 2))
                .isInstanceOf(InvalidCursorException.class)
                .hasMessageContaining("start over");
    }

    @Test
    void refusesAKeyOfAnotherKind() {
        Cursor cursor = Cursor.parse(Cursor.behind("yesterday").text(), 1);

        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> cursor.id(0)).isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void servesFiftyRowsUnlessAskedOtherwise() {
        assertThat(PageLimit.of(null).rows()).isEqualTo(50);
        assertThat(PageLimit.of(200).andOneMore()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201})
    void refusesOtherLimits(int asked) {
        assertThatThrownBy(() -> PageLimit.of(asked))
                .isInstanceOf(InvalidLimitException.class)
                .hasMessageContaining("Ask for 1 to 200 rows");
    }
}
