package app.signalbox.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabaseSettingsTests {

    @Test
    void givesEveryPoolTheOneSize() {
        DatabaseSettings settings = bound(Map.of("signalbox.database.pool-size", "1"));

        assertThat(settings.intakeConnections()).isEqualTo(1);
        assertThat(settings.jobsConnections()).isEqualTo(1);
        assertThat(settings.consoleConnections()).isEqualTo(1);
        assertThat(settings.roundsConnections()).isEqualTo(1);
    }

    @Test
    void givesEachPoolItsOwnSize() {
        DatabaseSettings settings = bound(Map.of("signalbox.database.jobs-pool-size", "5"));

        assertThat(settings.intakeConnections()).isEqualTo(3);
        assertThat(settings.jobsConnections()).isEqualTo(5);
        assertThat(settings.consoleConnections()).isEqualTo(8);
        assertThat(settings.roundsConnections()).isEqualTo(4);
    }

    @Test
    void tellsNoSecrets() {
        DatabaseSettings settings = bound(Map.of(
                "signalbox.database.password", "hidden", "signalbox.database.url", "postgresql://ann:hidden@h/d"));

        assertThat(settings.toString()).doesNotContain("hidden");
    }

    private static DatabaseSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("signalbox.database", DatabaseSettings.class);
    }
}
