package app.signalbox.server.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.triage.model.ModelRun.TokenCount;
import org.junit.jupiter.api.Test;

class TokenBoundTests {

    @Test
    void countsATokenForEachByteOfWhatOthersWrote() {
        TokenCount most = new TokenBound(100, 800).with("é \ud83d\ude00");

        assertThat(most).isEqualTo(new TokenCount(107, 800));
    }

    @Test
    void countsATokenForTwoBytesOfOurOwnWords() {
        var prompt = new Prompt("test-1", "Say what it is. ".repeat(100));

        TokenBound bound = TokenBound.of(prompt, ModelReading.class, 50);
        TokenBound longer = TokenBound.of(new Prompt("test-1", prompt.text().repeat(2)), ModelReading.class, 50);

        assertThat(longer.fixed() - bound.fixed()).isEqualTo(800);
        assertThat(bound.fixed()).isGreaterThan(800 + 400);
    }
}
