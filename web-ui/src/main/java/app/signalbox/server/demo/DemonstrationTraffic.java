package app.signalbox.server.demo;

import app.signalbox.sandbox.Sandbox;
import app.signalbox.sandbox.SandboxSettings;
import app.signalbox.sandbox.TrafficPlan;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets the sandbox play people outside: forty messages of the last hours at once, then a quiet stream. */
@Component
@Profile("demo")
class DemonstrationTraffic implements DisposableBean {

    private static final int FIRST_EVENTS = 40;
    private static final Duration FIRST_SPAN = Duration.ofHours(6);

    private final Environment environment;
    private final DemonstrationSettings settings;
    private final Clock clock;
    private @Nullable Sandbox sandbox;

    DemonstrationTraffic(Environment environment, DemonstrationSettings settings, Clock clock) {
        this.environment = environment;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins to play; message ids follow from the moment of the start, so that a restart brings new ones. */
    void begin(int port) {
        var secrets = new SandboxSecrets(
                environment.getRequiredProperty("signalbox.meta.app-secret"),
                null,
                environment.getRequiredProperty("signalbox.x.consumer-secret"),
                environment.getRequiredProperty("signalbox.linkedin.client-secret"));
        var started = new Sandbox(SandboxSettings.of(
                URI.create("http://localhost:" + port), secrets, SandboxAccount.demonstration(), clock.millis()));
        sandbox = started;
        started.burst(FIRST_EVENTS, FIRST_SPAN);
        started.play(TrafficPlan.lifelike(settings.ratePerSecond()));
    }

    @Override
    public void destroy() {
        Sandbox running = sandbox;
        if (running != null) {
            running.close();
        }
    }
}
