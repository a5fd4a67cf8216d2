package app.signalbox.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.policy.Obligation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WordingTests {

    private static final List<Obligation> ALL = List.of(Obligation.values());

    @Test
    void saysWhatRulesAskForAroundTheAnswer() {
        Wording wording = wording(Map.of("signalbox.outbox.privacy-policy", "https://larkspur.example/privacy"));

        assertThat(wording.impediment(ALL)).isNull();
        assertThat(wording.of("We open at nine.", ALL)).isEqualTo("""
                This is an automated answer.

                We open at nine.

                Answer STOP and no machine writes to you again.

                https://larkspur.example/privacy""");
    }

    @Test
    void leavesWordsAloneThatNothingIsAskedOf() {
        assertThat(wording(Map.of()).of("We open at nine.", List.of())).isEqualTo("We open at nine.");
    }

    @Test
    void saysWhereTheAddressGoesThatIsMissing() {
        assertThat(wording(Map.of()).impediment(ALL)).contains("signalbox.outbox.privacy-policy");
        assertThat(wording(Map.of()).impediment(List.of(Obligation.DISCLOSE_AUTOMATION)))
                .isNull();
    }

    private static Wording wording(Map<String, String> properties) {
        var binder = new Binder(new MapConfigurationPropertySource(properties));
        return new Wording(binder.bindOrCreate("signalbox.outbox", OutboxSettings.class));
    }
}
