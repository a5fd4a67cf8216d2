package app.signalbox.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTopicsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is this safe with Diabetes?",
                "I’m pregnant, can I still use the sauna",
                "Ich sitze im ROLLSTUHL, gibt es einen Aufzug?",
                "je suis  enceinte",
                "we are going bankrupt over this",
                "I can’t pay my rent, is there an instalment plan?",
                "As a trade union member I get 10 %?",
                "¿tenéis menú halal?",
                "my husband and I are a gay couple",
                "Gibt es Rabatt für Flüchtlinge?"
            })
    void noticesWhatMayNotBeJudged(String words) {
        assertThat(SensitiveTopics.touches(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My account was disabled and I am sick of waiting",
                "The app broke, what's the price of the new one?",
                "How much for forty bikes for our company?",
                "Wann kommt mein Paket? Ich warte seit Krefeld",
                "The aidshop sent the wrong size",
                "Vous livrez à Paris ?",
                ""
            })
    void leavesOrdinaryWordsAlone(String words) {
        assertThat(SensitiveTopics.touches(words)).isFalse();
    }

    @Test
    void keepsAScoreAwayOnXOnly() {
        var rules = new PlatformRules();
        String words = "What does the rehab programme cost for thirty people?";

        assertThat(rules.refusal(Action.SCORE, Facts.ofWords(Channel.X, words)))
                .hasValueSatisfying(refused -> assertThat(refused.ruleId()).isEqualTo("x-no-sensitive-inference"));
        assertThat(rules.refusal(Action.SCORE, Facts.ofWords(Channel.FACEBOOK, words)))
                .isEmpty();
        assertThat(rules.refusal(Action.SCORE, Facts.ofWords(Channel.X, "What do thirty licences cost?")))
                .isEmpty();
    }
}
