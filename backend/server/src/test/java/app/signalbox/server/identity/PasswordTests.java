package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    private static final EmailAddress EMAIL = EmailAddress.of("Ingrid.Iversen@Example.com");

    @Test
    void acceptsTwelveCharacters() {
        assertThat(Password.of("grüner Tee 7", EMAIL).value()).isEqualTo("grüner Tee 7");
    }

    @Test
    void neverShowsItself() {
        assertThat(Password.of("correct horse battery", EMAIL)).hasToString("Password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven char", "aaaaaaaaaaaaaaaa", "INGRID.IVERSEN@EXAMPLE.COM"})
    void refusesWhatIsEasyToGuess(String text) {
        assertThatThrownBy(() -> Password.of(text, EMAIL)).isInstanceOf(UnacceptablePasswordException.class);
    }

    @Test
    void refusesMoreBytesThanItsHashTellsApart() {
        assertThatThrownBy(() -> Password.of("öä".repeat(19), EMAIL))
                .isInstanceOf(UnacceptablePasswordException.class)
                .hasMessageContaining("72 bytes");
    }

    @Test
    void writesAnAddressInLowerCaseWhateverTheLanguageOfTheMachine() {
        assertThat(EMAIL.value()).isEqualTo("ingrid.iversen@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c", "a b@example.com", "<a@example.com>"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> EmailAddress.of(text))
                .isInstanceOf(InvalidOperatorException.class)
                .hasMessageContaining("name@example.com");
    }
}
