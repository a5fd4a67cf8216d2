package app.signalbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.sandbox.talk.Brand;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchOptionsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_234), ZoneOffset.UTC);
    private static final Map<String, String> SECRETS = Map.of(
            "SIGNALBOX_META_APP_SECRET", "m",
            "SIGNALBOX_X_CONSUMER_SECRET", "x",
            "SIGNALBOX_LINKEDIN_CLIENT_SECRET", "l");

    @Test
    void needsNothingButTheSecrets() {
        var options = options(SECRETS);

        var settings = options.settings(CLOCK);
        assertThat(settings.target()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.accounts()).isEqualTo(SandboxAccount.demonstration());
        assertThat(settings.seed()).isEqualTo(1_234);
        assertThat(settings.pictures()).isEqualTo(URI.create("http://localhost:8089"));
        assertThat(options.plan()).isEqualTo(TrafficPlan.lifelike(1.5));
    }

    @Test
    void believesTheCommandLineBeforeTheEnvironment() {
        var environment = Map.of("SANDBOX_RATE", "7", "SANDBOX_BATCH", "70");

        var plan = new LaunchOptions(new String[] {"--rate=3"}, environment).plan();

        assertThat(plan.ratePerSecond()).isEqualTo(3);
        assertThat(plan.batchPercent()).isEqualTo(70);
    }

    @Test
    void takesAccountsFromTheCommandLine() {
        var options = options(SECRETS, "--account=x:42:Ferrous Cycles:ferrous");

        assertThat(options.settings(CLOCK).accounts())
                .containsExactly(new SandboxAccount(Network.X, "42", "Ferrous Cycles", Brand.FERROUS));
    }

    @Test
    void answersAsMetaForTheAppThatIsNamed() {
        var options = options(SECRETS, "--meta-app-id=77", "--meta-port=1234");

        var meta = options.meta(options.settings(CLOCK));
        assertThat(meta.appId()).isEqualTo("77");
        assertThat(meta.appSecret()).isEqualTo("m");
        assertThat(meta.accounts()).hasSize(6);
        assertThat(options.metaPort()).isEqualTo(1234);
    }

    @Test
    void saysWhichSecretIsMissing() {
        var options = options(Map.of());

        assertThatThrownBy(() -> options.settings(CLOCK))
                .hasMessageContaining("--meta-app-secret=...")
                .hasMessageContaining("SIGNALBOX_META_APP_SECRET");
    }

    @Test
    void saysWhichOptionsThereAre() {
        assertThatThrownBy(() -> options(SECRETS, "--speed=3"))
                .hasMessageContaining("--speed=3 is no option")
                .hasMessageContaining("--rate");
    }

    private static LaunchOptions options(Map<String, String> environment, String... arguments) {
        return new LaunchOptions(arguments, environment);
    }
}
