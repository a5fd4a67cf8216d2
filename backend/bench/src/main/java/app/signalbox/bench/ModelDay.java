package app.signalbox.bench;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.cost.AddPrice;
import app.signalbox.contract.cost.PriceKind;
import app.signalbox.contract.tenancy.FoundAgency;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.sandbox.Sandbox;
import app.signalbox.sandbox.SandboxSettings;
import app.signalbox.sandbox.TrafficPlan;
import app.signalbox.sandbox.answer.completion.Conditions;
import app.signalbox.sandbox.answer.completion.ModelSettings;
import app.signalbox.sandbox.answer.completion.ModelStandIn;
import app.signalbox.sandbox.talk.Brand;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.cost.PriceBook;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * A day of mixed messages with a language model at hand, played at a rate: who answered, what it cost against asking
 * the model about everything, and how long a message waited for its first reading.
 * {@code ./signalbox bench model-day [events] [a second]}. The model is the sandbox's, which takes 300 ms.
 */
final class ModelDay {

    /** Of a million tokens of questions. */
    static final long INPUT_MICROS = 150_000;

    /** Of a million tokens of answers. */
    static final long OUTPUT_MICROS = 600_000;

    private static final Duration LATENCY = Duration.ofMillis(300);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private ModelDay() {}

    static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        double rate = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 100;
        try (ModelStandIn model = ModelStandIn.start(ModelSettings.of("key"), 0);
                Product product = Product.start(
                        "intake,worker,console",
                        "signalbox.x.consumer-secret=" + Product.SECRET,
                        "signalbox.linkedin.client-secret=" + Product.SECRET,
                        "signalbox.triage.model.base-url=" + model.baseUrl(),
                        "signalbox.triage.model.api-key=key",
                        "signalbox.triage.model.name=" + ModelSettings.MODEL,
                        "signalbox.cost.monthly-limit-micros=1000000000",
                        "signalbox.cost.calls-per-minute=100000",
                        "signalbox.cost.concurrent-calls=16",
                        "signalbox.triage.model.concurrent-calls=16")) {
            model.change(Conditions.fair().withLatency(LATENCY));
            List<Tenant> tenants = tenants(product);
            play(product, events, rate);
            try (ModelDayCount count = new ModelDayCount(product.connect(), tenants)) {
                await(count);
                System.out.println(count.report());
            }
        }
    }

    private static List<Tenant> tenants(Product product) {
        List<Tenant> all = new ArrayList<>();
        product.bean(SystemWork.class).run("bench", () -> {
            product.bean(Agencies.class).found(new FoundAgency("bench", "Bench"));
            product.bean(PriceBook.class)
                    .add(new AddPrice(
                            null,
                            PriceKind.MODEL,
                            ModelSettings.MODEL,
                            "USD",
                            null,
                            INPUT_MICROS,
                            null,
                            OUTPUT_MICROS,
                            null));
            for (Brand brand : Brand.values()) {
                String slug = brand.name().toLowerCase(Locale.ROOT);
                product.bean(Tenants.class).provision(new ProvisionTenant(slug, slug, "UTC", "bench"));
                Tenant tenant = product.bean(Tenants.class).get(slug);
                all.add(tenant);
                product.bean(CurrentTenant.class).run(tenant, () -> connect(product, brand));
            }
        });
        return all;
    }

    private static void connect(Product product, Brand brand) {
        SandboxAccount.demonstration().stream()
                .filter(account -> account.brand() == brand)
                .forEach(account -> product.bean(ChannelAccounts.class)
                        .connect(new ConnectChannelAccount(
                                Channel.of(account.network().name()),
                                account.externalAccountId(),
                                account.displayName())));
    }

    private static void play(Product product, int events, double rate) throws InterruptedException {
        var secrets = new SandboxSecrets(Product.SECRET, null, Product.SECRET, Product.SECRET);
        var target = URI.create("http://localhost:" + product.port());
        var settings = SandboxSettings.of(target, secrets, SandboxAccount.demonstration(), 4);
        try (Sandbox sandbox = new Sandbox(settings)) {
            var play = sandbox.play(TrafficPlan.lifelike(rate));
            while (sandbox.ledger().totals().events() < events) {
                LockSupport.parkNanos(LOOK.toNanos() / 20);
            }
            sandbox.stop();
            play.awaitSettled(Duration.ofMinutes(1));
        }
    }

    private static void await(ModelDayCount count) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!count.isAtRest()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The day's work was not done within " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
