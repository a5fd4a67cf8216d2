package app.signalbox.server.demo;

import app.signalbox.sandbox.ControlServer;
import app.signalbox.sandbox.Sandbox;
import app.signalbox.sandbox.SandboxSettings;
import app.signalbox.sandbox.TrafficPlan;
import app.signalbox.sandbox.answer.linkedin.LinkedinSettings;
import app.signalbox.sandbox.answer.linkedin.LinkedinStandIn;
import app.signalbox.sandbox.answer.meta.MetaSettings;
import app.signalbox.sandbox.answer.meta.MetaStandIn;
import app.signalbox.sandbox.answer.outside.Outside;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.x.XApp;
import app.signalbox.sandbox.answer.x.XSettings;
import app.signalbox.sandbox.answer.x.XStandIn;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets the sandbox play people outside, forty messages of the last hours at once and then a quiet stream, and the
 * networks that take the answers to them.
 */
@Component
@Profile("demo")
class DemonstrationTraffic implements DisposableBean {

    private static final int FIRST_EVENTS = 40;
    private static final Duration FIRST_SPAN = Duration.ofHours(6);

    private final Environment environment;
    private final DemonstrationSettings settings;
    private final Clock clock;
    private final List<AutoCloseable> open = new ArrayList<>();

    DemonstrationTraffic(Environment environment, DemonstrationSettings settings, Clock clock) {
        this.environment = environment;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins to play; message ids follow from the moment of the start, so that a restart brings new ones.
     *
     * @return the sandbox's own page
     */
    URI begin(int port) {
        var secrets = new SandboxSecrets(
                environment.getRequiredProperty("signalbox.meta.app-secret"),
                null,
                environment.getRequiredProperty("signalbox.x.consumer-secret"),
                environment.getRequiredProperty("signalbox.linkedin.client-secret"));
        var settled = SandboxSettings.of(
                URI.create("http://localhost:" + port), secrets, SandboxAccount.demonstration(), clock.millis());
        var people = new Sandbox(settled.withPictures(URI.create("http://localhost:" + port("control"))));
        open.add(people);
        URI page = answer(people, secrets);
        people.burst(FIRST_EVENTS, FIRST_SPAN);
        people.play(TrafficPlan.lifelike(settings.ratePerSecond()));
        return page;
    }

    /** Lets the networks answer what the console sends. They forget people at a restart, so they believe strangers. */
    private URI answer(Sandbox people, SandboxSecrets secrets) {
        List<SandboxAccount> accounts = SandboxAccount.demonstration();
        var book = new OutsideBook();
        try {
            var meta = MetaStandIn.start(
                    MetaSettings.of(secrets.metaAppSecret(), accounts).withStrangers(),
                    book,
                    people::send,
                    port("meta"));
            open.add(meta);
            var x = XStandIn.start(
                    XSettings.of(XApp.demonstration(secrets.xConsumerSecret()), accounts),
                    book,
                    people::send,
                    port("x"));
            open.add(x);
            var linkedin = LinkedinStandIn.start(
                    LinkedinSettings.of(secrets.linkedinClientSecret(), accounts),
                    book,
                    people::send,
                    port("linkedin"));
            open.add(linkedin);
            people.listen(meta::hear);
            people.listen(x::hear);
            people.listen(linkedin::hear);
            var outside = Outside.of(book)
                    .with(Network.FACEBOOK, meta.weather(Network.FACEBOOK))
                    .with(Network.INSTAGRAM, meta.weather(Network.INSTAGRAM))
                    .with(Network.X, x.weather())
                    .with(Network.LINKEDIN, linkedin.weather());
            var plan = TrafficPlan.lifelike(settings.ratePerSecond());
            var control = ControlServer.start(people, outside, plan, port("control"));
            open.add(control);
            return URI.create("http://localhost:" + control.port() + "/outside");
        } catch (IOException taken) {
            throw new UncheckedIOException("The sandbox can't answer as the networks do", taken);
        }
    }

    private int port(String name) {
        return environment.getRequiredProperty(DemonstrationAddresses.PORT + name, Integer.class);
    }

    @Override
    public void destroy() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }
}
