package app.signalbox.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.KeyChoice;
import app.signalbox.server.ui.KeyBook.Bound;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyBookTests {

    private static final List<KeyAction> ACTIONS = Stream.of("e", "s", "g i", "Escape")
            .map(key -> new KeyAction(key, "does " + key, () -> {}))
            .toList();

    @Test
    void leavesUsualKeysWhereNothingIsChosen() {
        assertThat(keys(book())).containsExactly("e", "s", "g i", "Escape");
    }

    @Test
    void putsTheChosenKeyInPlaceOfTheUsualOne() {
        assertThat(keys(book(new KeyChoice("e", "y")))).containsExactly("y", "s", "g i", "Escape");
    }

    @Test
    void takesAKeyAwayFromWhatUsuallyHasIt() {
        assertThat(keys(book(new KeyChoice("e", "s")))).containsExactly("s", null, "g i", "Escape");
    }

    @Test
    void namesWhatAKeyDoesAlready() {
        assertThat(book().conflict("e", "s", ACTIONS)).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("The key s does this already: does s."));
        assertThat(book().conflict("e", "y", ACTIONS)).isEmpty();
        assertThat(book().conflict("e", "e", ACTIONS)).isEmpty();
    }

    @Test
    void namesKeysThatBeginLikeOthers() {
        assertThat(book().conflict("e", "g", ACTIONS)).isPresent();
        assertThat(book().conflict("g i", "e i", ACTIONS)).isPresent();
    }

    @Test
    void forgetsAChoiceThatIsTheUsualKey() {
        assertThat(book(new KeyChoice("e", "y")).with("e", "e")).isEmpty();
        assertThat(book(new KeyChoice("e", "y")).with("e", "z")).containsExactly(new KeyChoice("e", "z"));
    }

    private static KeyBook book(KeyChoice... choices) {
        return KeyBook.of(List.of(choices));
    }

    private static List<String> keys(KeyBook book) {
        return book.bind(ACTIONS).stream().map(Bound::key).toList();
    }
}
