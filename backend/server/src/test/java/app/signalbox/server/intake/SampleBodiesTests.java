package app.signalbox.server.intake;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals.Counts;
import app.signalbox.server.intake.SampleBodies.Account;
import app.signalbox.server.intake.SampleBodies.Body;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.ModuleTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Real bodies of all networks, signed and over HTTP, on their way into two tenants that share out the accounts. */
@ModuleTest
class SampleBodiesTests {

    /** Counted by hand from the bodies. Of some there are several about the same message, reaction or subject. */
    private static final Map<String, Long> EXPECTED = Map.ofEntries(
            entry("facebook message", 22L),
            entry("facebook thread", 11L),
            entry("facebook reaction", 6L),
            entry("facebook subject", 6L),
            entry("facebook lead", 1L),
            entry("facebook notice", 13L),
            entry("facebook read", 1L),
            entry("facebook delivered", 1L),
            entry("instagram message", 8L),
            entry("instagram thread", 8L),
            entry("instagram read", 2L),
            entry("x message", 7L),
            entry("x thread", 8L),
            entry("x reaction", 1L),
            entry("x subject", 1L),
            entry("x notice", 8L),
            entry("x read", 1L),
            entry("linkedin message", 2L),
            entry("linkedin thread", 2L),
            entry("linkedin notice", 1L),
            entry("any edited", 5L),
            entry("any deleted", 5L),
            entry("any hidden", 2L),
            entry("any shown", 1L));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Arrivals arrivals;
    private Webhooks webhooks;
    private List<Body> bodies = List.of();
    private List<Brand> brands = List.of();

    @BeforeEach
    void connectsTheAccounts() {
        webhooks = Webhooks.to(context);
        var samples = SampleBodies.find();
        assumeTrue(samples.isPresent(), "The folder shared/samples/webhooks isn't beside the repository; skipped.");
        bodies = samples.get();
        arrivals = new Arrivals(context);
        arrivals.route();
        foundBrands();
    }

    @AfterEach
    void leavesNothing() {
        brands.forEach(
                brand -> brand.runOutside(() -> context.getBean(Tenants.class).delete(brand.slug())));
        // As if the providers' retry horizon had passed, so that the same bodies are news to the next tenants.
        jdbc.sql("delete from platform.event_key").update();
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void bringsEveryBodyWhereItBelongs() {
        Counts strangers = arrivals.unrouted();

        deliver(bodies);

        assertThat(kinds(content())).containsExactlyInAnyOrderEntriesOf(EXPECTED);
        assertThat(counts()).isEqualTo(new Counts(116, 114, 0, 2, 0, 0));
        assertThat(arrivals.unrouted().minus(strangers)).isEqualTo(new Counts(5, 0, 0, 5, 0, 0));
        for (Brand brand : brands) {
            assertThat(TenantContent.of(brand, context))
                    .filteredOn(line -> !line.startsWith("any "))
                    .extracting(line -> line.split(" ", 3)[1])
                    .isSubsetOf(accountsOf(brand).stream().map(Account::id).toList());
        }
    }

    @Test
    void showsTheConversationsOfEachChannel() {
        deliver(bodies);

        assertThat(conversations().collect(Collectors.groupingBy(SampleBodiesTests::channel, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("facebook", 10L, "instagram", 7L, "x", 7L, "linkedin", 2L));
        assertThat(conversations())
                .extracting(
                        row -> channel(row) + " " + row.path("lastMessageText").asString(""))
                .contains(
                        "facebook https://restfb.com/documentation/#using-webhooks",
                        "instagram This is the first standby message from the customer, after 24 hours.",
                        "x @ExampleUser Great post — thanks for sharing!",
                        "linkedin Commenting as [name removed]...");
    }

    @Test
    void changesNothingWhenEverythingComesAgain() {
        deliver(bodies);
        List<String> once = content();
        Counts first = counts();

        deliver(bodies);

        assertThat(content()).isEqualTo(once);
        assertThat(counts().minus(first)).isEqualTo(new Counts(116, 0, 116, 0, 0, 0));
    }

    @Test
    void endsTheSameInAnyOrder() {
        deliver(bodies);
        List<String> inOrder = content();

        for (int seed = 1; seed <= 3; seed++) {
            leavesNothing();
            foundBrands();
            List<Body> shuffled = new ArrayList<>(bodies);
            shuffled.addAll(bodies.subList(0, bodies.size() / 3));
            Collections.shuffle(shuffled, new Random(seed));
            deliver(shuffled);

            assertThat(content()).as("order %d", seed).isEqualTo(inOrder);
        }
    }

    private void foundBrands() {
        brands = List.of(Brand.found(context), Brand.found(context));
        brands.forEach(brand ->
                accountsOf(brand).forEach(account -> arrivals.connect(brand, account.channel(), account.id())));
    }

    /** Every other account. */
    private List<Account> accountsOf(Brand brand) {
        List<Account> all = bodies.stream().flatMap(Body::accounts).distinct().toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % brands.size() == brands.indexOf(brand))
                .mapToObj(all::get)
                .toList();
    }

    private void deliver(List<Body> some) {
        for (Body body : some) {
            int status = switch (body.channel()) {
                case FACEBOOK -> webhooks.facebook(body.text());
                case INSTAGRAM ->
                    webhooks.post("instagram", Webhooks.signedByMeta(body.text()), body.text())
                            .statusCode();
                case X -> webhooks.x(body.text());
                case LINKEDIN -> webhooks.linkedin(body.text());
            };
            assertThat(status).as(body.name()).isEqualTo(200);
        }
        arrivals.route();
    }

    private List<String> content() {
        return brands.stream()
                .flatMap(brand -> TenantContent.of(brand, context).stream())
                .toList();
    }

    private Counts counts() {
        return brands.stream().map(arrivals::countsOf).reduce(Counts.NONE, Counts::plus);
    }

    private Stream<JsonNode> conversations() {
        Http api = Automation.signIn(context);
        return brands.stream()
                .map(brand -> api.get("/api/v1/tenants/" + brand.slug() + "/conversations?limit=200"))
                .flatMap(page -> page.json().path("items").valueStream());
    }

    private static String channel(JsonNode conversation) {
        return conversation.path("channel").asString();
    }

    /** How many things of each kind, by channel. */
    private static Map<String, Long> kinds(List<String> content) {
        return content.stream()
                .map(line -> line.split(" ", 4))
                .collect(Collectors.groupingBy(words -> words[0] + " " + words[2], Collectors.counting()));
    }
}
