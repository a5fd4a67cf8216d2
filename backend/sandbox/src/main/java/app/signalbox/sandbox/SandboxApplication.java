package app.signalbox.sandbox;

import app.signalbox.sandbox.answer.completion.ModelSettings;
import app.signalbox.sandbox.answer.completion.ModelStandIn;
import app.signalbox.sandbox.answer.linkedin.LinkedinSettings;
import app.signalbox.sandbox.answer.linkedin.LinkedinStandIn;
import app.signalbox.sandbox.answer.meta.MetaStandIn;
import app.signalbox.sandbox.answer.outside.Outside;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.x.XApp;
import app.signalbox.sandbox.answer.x.XSettings;
import app.signalbox.sandbox.answer.x.XStandIn;
import app.signalbox.sandbox.talk.Network;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Runs the sandbox alone, with its control page on the loopback interface, until the process is ended. */
public final class SandboxApplication {

    private static final Duration BURST_AGE = Duration.ofHours(2);

    private SandboxApplication() {}

    /** Starts with options as the README of this module tells them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LaunchOptions options;
        SandboxSettings settings;
        TrafficPlan plan;
        try {
            options = new LaunchOptions(arguments, System.getenv());
            settings = options.settings(Clock.systemUTC());
            plan = options.plan();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        run(options, settings, plan);
    }

    private static void run(LaunchOptions options, SandboxSettings settings, TrafficPlan plan)
            throws IOException, InterruptedException {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
        var book = new OutsideBook();
        try (var sandbox = new Sandbox(settings);
                var x = x(settings, sandbox, book, options.xPort());
                var linkedin = linkedin(settings, sandbox, book, options.linkedinPort());
                var model = ModelStandIn.start(ModelSettings.of(options.modelKey()), options.modelPort());
                var meta = MetaStandIn.start(options.meta(settings), book, sandbox::send, options.metaPort());
                var control =
                        ControlServer.start(sandbox, model, outside(book, meta, x, linkedin), plan, options.port())) {
            sandbox.listen(meta::hear);
            System.out.printf(
                    "Sandbox sends to %s with seed %d. Control page: http://localhost:%d%n",
                    settings.target(), settings.seed(), control.port());
            System.out.printf("Model %s answers at %s%n", ModelSettings.MODEL, model.baseUrl());
            System.out.printf("Meta answers at %s%n", meta.baseUrl());
            System.out.printf("X answers at %s, LinkedIn at %s%n", x.baseUrl(), linkedin.baseUrl());
            if (options.burst() > 0) {
                sandbox.burst(options.burst(), BURST_AGE);
            }
            sandbox.play(plan);
            ended.await();
        }
    }

    private static Outside outside(OutsideBook book, MetaStandIn meta, XStandIn x, LinkedinStandIn linkedin) {
        return Outside.of(book)
                .with(Network.FACEBOOK, meta.weather(Network.FACEBOOK))
                .with(Network.INSTAGRAM, meta.weather(Network.INSTAGRAM))
                .with(Network.X, x.weather())
                .with(Network.LINKEDIN, linkedin.weather());
    }

    private static XStandIn x(SandboxSettings settings, Sandbox sandbox, OutsideBook book, int port)
            throws IOException {
        var app = XApp.demonstration(settings.secrets().xConsumerSecret());
        var x = XStandIn.start(
                XSettings.of(app, settings.accounts()).withClock(settings.clock()),
                book,
                sandbox::send,
                (from, to) -> sandbox.sentBetween(Network.X, from, to),
                port);
        sandbox.listen(x::hear);
        return x;
    }

    private static LinkedinStandIn linkedin(SandboxSettings settings, Sandbox sandbox, OutsideBook book, int port)
            throws IOException {
        var secret = settings.secrets().linkedinClientSecret();
        var linkedin = LinkedinStandIn.start(
                LinkedinSettings.of(secret, settings.accounts()).withClock(settings.clock()),
                book,
                sandbox::send,
                port);
        sandbox.listen(linkedin::hear);
        return linkedin;
    }
}
