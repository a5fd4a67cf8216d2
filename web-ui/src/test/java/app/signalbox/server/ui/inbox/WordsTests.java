package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void keepsNames() {
        assertThat(Words.person("john123456", Channel.INSTAGRAM)).isEqualTo("john123456");
        assertThat(Words.person("Tea Tom", Channel.X)).isEqualTo("Tea Tom");
    }

    @Test
    void callsNumbersByTheirLastDigits() {
        assertThat(Words.person("29545034217660", Channel.FACEBOOK)).isEqualTo("Facebook user …7660");
        assertThat(Words.person("urn:li:person:6349434018657738", Channel.LINKEDIN))
                .isEqualTo("LinkedIn user …7738");
    }

    @Test
    void callsUnknownPeopleSomebody() {
        assertThat(Words.person("48539898110_61099002764/61099002764_79438", Channel.FACEBOOK))
                .isEqualTo("Somebody on Facebook");
    }

    @Test
    void writesConfidenceInWholePercent() {
        assertThat(Words.percent(0.826)).isEqualTo("83 %");
    }
}
