package app.signalbox.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTests {

    @Test
    void escapesAsMetaDoes() {
        var body = Json.object().put("text", "Käse/Brot 😀");

        assertThat(Json.escaped(body)).isEqualTo("{\"text\":\"K\\u00e4se\\/Brot \\ud83d\\ude00\"}");
    }

    @Test
    void leavesOtherNetworksTheirLetters() {
        var body = Json.object().put("text", "Käse/Brot 😀");

        assertThat(Json.plain(body)).isEqualTo("{\"text\":\"Käse/Brot 😀\"}");
    }
}
