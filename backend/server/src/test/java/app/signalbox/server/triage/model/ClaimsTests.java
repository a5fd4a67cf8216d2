package app.signalbox.server.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.triage.model.DraftBrief.SourcePassage;
import app.signalbox.server.triage.model.ModelDraft.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTests {

    private final Claims claims = new Claims(List.of(new SourcePassage(
            "a",
            "Returns",
            "Send it back within 30 days at https://larkspur.example/returns or write to help@larkspur.example. It"
                    + " costs €4.90.")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have 30 days.",
                "See https://larkspur.example/returns.",
                "Write to help@larkspur.example!",
                "That is €4.90, no more.",
                "Gladly, send it back.",
                "You have ٣٠ days.",
                "HTTPS://LARKSPUR.EXAMPLE/returns",
                "Feel free to send it back."
            })
    void keepsASourceThatSaysSo(String text) {
        assertThat(claims.checked(new Sentence(text, "a")).source()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have 60 days.",
                "See https://larkspur.example.evil.example/returns.",
                "Write to boss@larkspur.example.",
                "You get €500.",
                "You have 3 days.",
                "It costs €4.",
                "See larkspur-refunds.example.",
                "See http://larkspur.example/returns.",
                "Ask @larkspur_help.",
                "Write to [EMAIL_9].",
                "We refund you.",
                "Wir erstatten alles.",
                "It is free.",
                "Take a voucher."
            })
    void takesASourceAwayThatDoesNot(String text) {
        assertThat(claims.checked(new Sentence(text, "a"))).isEqualTo(new Sentence(text, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"You have 31 days.", "See evil.example.", "Write to a@evil.example.", "Ask @evil.", "[CARD_1]"})
    void knowsWhatNoPassageHas(String text) {
        assertThat(claims.isInvented(new Sentence(text, null))).isTrue();
        assertThat(claims.isInvented(new Sentence("Thank you, you have 30 days.", null)))
                .isFalse();
    }

    @Test
    void takesASourceAwayThatNobodyGave() {
        assertThat(claims.checked(new Sentence("Send it back.", "z")).source()).isNull();
    }
}
