package app.signalbox.sandbox;

import app.signalbox.sandbox.answer.meta.MetaSettings;
import app.signalbox.sandbox.talk.Brand;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the command line and the environment say; the command line wins. */
final class LaunchOptions {

    private static final List<String> KNOWN = List.of(
            "target",
            "port",
            "model-port",
            "model-key",
            "meta-port",
            "meta-app-id",
            "x-port",
            "linkedin-port",
            "seed",
            "rate",
            "burst",
            "duplicates",
            "disorder",
            "batch",
            "bad-signature",
            "malformed",
            "meta-app-secret",
            "instagram-app-secret",
            "x-consumer-secret",
            "linkedin-client-secret");

    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<SandboxAccount> accounts = new ArrayList<>();
    private final Map<String, String> environment;

    LaunchOptions(String[] arguments, Map<String, String> environment) {
        this.environment = environment;
        for (var argument : arguments) {
            read(argument);
        }
    }

    SandboxSettings settings(Clock clock) {
        var target = URI.create(find("target").orElse("http://localhost:8080"));
        var seed = find("seed").map(Long::parseLong).orElseGet(clock::millis);
        var chosen = accounts.isEmpty() ? SandboxAccount.demonstration() : accounts;
        return SandboxSettings.of(target, secrets(), chosen, seed)
                .withClock(clock)
                .withPictures(URI.create("http://localhost:" + port()));
    }

    TrafficPlan plan() {
        var usual = TrafficPlan.lifelike(find("rate").map(Double::parseDouble).orElse(1.5));
        return new TrafficPlan(
                usual.ratePerSecond(),
                number("duplicates", usual.duplicatesPercent()),
                number("disorder", usual.disorderPercent()),
                number("batch", usual.batchPercent()),
                number("bad-signature", usual.badSignaturePercent()),
                number("malformed", usual.malformedPercent()));
    }

    int burst() {
        return number("burst", 40);
    }

    int port() {
        return number("port", 8089);
    }

    int modelPort() {
        return number("model-port", 8090);
    }

    String modelKey() {
        return find("model-key").orElse("sandbox");
    }

    int metaPort() {
        return number("meta-port", 8091);
    }

    MetaSettings meta(SandboxSettings settings) {
        var meta = MetaSettings.of(settings.secrets().metaAppSecret(), settings.accounts())
                .withClock(settings.clock());
        return find("meta-app-id").map(meta::withAppId).orElse(meta);
    }

    int xPort() {
        return number("x-port", 8092);
    }

    int linkedinPort() {
        return number("linkedin-port", 8093);
    }

    private SandboxSecrets secrets() {
        return new SandboxSecrets(
                required("meta-app-secret"),
                find("instagram-app-secret").orElse(null),
                required("x-consumer-secret"),
                required("linkedin-client-secret"));
    }

    private String required(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The sandbox signs as the networks do: give --%s=... or set %s to the value the product has."
                                .formatted(name, variable(name))));
    }

    private int number(String name, int otherwise) {
        return find(name).map(Integer::parseInt).orElse(otherwise);
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name))
                .or(() -> Optional.ofNullable(environment.get(variable(name))))
                .filter(value -> !value.isBlank());
    }

    /** Secrets carry the product's own names, so that one environment serves both. */
    private static String variable(String name) {
        var prefix = name.endsWith("-secret") ? "SIGNALBOX_" : "SANDBOX_";
        return prefix + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void read(String argument) {
        var equals = argument.indexOf('=');
        var name = equals < 0 || !argument.startsWith("--") ? argument : argument.substring(2, equals);
        var value = argument.substring(equals + 1);
        if (name.equals("account")) {
            accounts.add(account(value));
        } else if (KNOWN.contains(name)) {
            options.put(name, value);
        } else {
            throw new IllegalArgumentException(
                    "%s is no option. Known are --account=network:id:name:brand, --%s, each with =value."
                            .formatted(argument, String.join(", --", KNOWN)));
        }
    }

    private static SandboxAccount account(String words) {
        var parts = words.split(":", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("An account is written network:id:name:brand, not " + words);
        }
        var network = Network.valueOf(parts[0].toUpperCase(Locale.ROOT));
        var brand = Brand.valueOf(parts[3].toUpperCase(Locale.ROOT));
        return new SandboxAccount(network, parts[1], parts[2], brand);
    }
}
