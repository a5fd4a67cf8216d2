package app.signalbox.server.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.sandbox.LedgerEntry;
import app.signalbox.sandbox.Play;
import app.signalbox.sandbox.Sandbox;
import app.signalbox.sandbox.SandboxSettings;
import app.signalbox.sandbox.TrafficPlan;
import app.signalbox.sandbox.talk.Brand;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.Delivery.Defect;
import app.signalbox.sandbox.wire.SandboxSecrets;
import app.signalbox.sandbox.wire.SentEvent;
import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import app.signalbox.server.testing.Http;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The application is killed ten times under traffic. Afterwards the networks' ledger and the product's books are laid
 * side by side: whatever was accepted is accounted for, nothing twice.
 */
class KillIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final int KILLS = Integer.getInteger("signalbox.kills", 10);
    private static final Duration CATCHING_UP = Duration.ofMinutes(5);
    private static final List<SandboxAccount> ACCOUNTS = SandboxAccount.demonstration();

    private final long seed = Long.getLong("signalbox.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final DatabaseAddress database = TestServer.newDatabase();
    private final Path home = TestServer.newHome();
    private final SandboxSecrets secrets = new SandboxSecrets(newSecret(), null, newSecret(), newSecret());
    private final String machine = newSecret();
    private final int port = freePort();

    private ShippedJar shipped;
    private ChildApplication application;
    private Sandbox sandbox;

    @BeforeEach
    void startsWithThreeBrands() throws IOException, InterruptedException {
        LOG.info("Seed {}", seed);
        shipped = ShippedJar.layOutIn(home);
        application = start(shipped.firstStart());
        Http api = signIn();
        for (Brand brand : Brand.values()) {
            api.post("/api/v1/tenants", Map.of("slug", slug(brand), "name", slug(brand), "timeZone", "UTC"));
        }
        for (SandboxAccount account : ACCOUNTS) {
            api.post(
                    "/api/v1/tenants/" + slug(account.brand()) + "/channel-accounts",
                    Map.of(
                            "channel",
                            account.network().name().toLowerCase(Locale.ROOT),
                            "externalAccountId",
                            account.externalAccountId(),
                            "displayName",
                            account.displayName()));
        }
        application.end();
        application = start(shipped.laterStart());
        sandbox = new Sandbox(SandboxSettings.of(URI.create("http://localhost:" + port), secrets, ACCOUNTS, seed));
    }

    @AfterEach
    void ends() {
        sandbox.close();
        application.kill();
    }

    @Test
    void losesAndDoublesNothing() throws InterruptedException {
        List<Play> plays = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            plays.add(sandbox.play(TrafficPlan.lifelike(40)));
            awaitAccepted(random.nextInt(1, 120));
            application.kill();
            awaitRefused();
            // what is on its way is carried again and again; more of it would only be refused too
            sandbox.stop();
            application = start(shipped.laterStart());
        }
        plays.add(sandbox.play(TrafficPlan.lifelike(40), 50));
        for (Play play : plays) {
            assertThat(play.awaitSettled(CATCHING_UP)).isTrue();
        }
        await().atMost(CATCHING_UP)
                .untilAsserted(() -> assertThat(sum("unexplained")).isZero());

        assertBooksAgree();
        assertEveryBodyIsKept();
        assertEachEventIsNewOnce();
        assertMessagesAreThereOnce();
    }

    private void assertBooksAgree() {
        assertThat(sandbox.ledger().outstandingEvents()).isEmpty();
        assertThat(sum("failed")).isZero();
        assertThat(sum("received")).isEqualTo(sum("applied") + sum("duplicate") + sum("parked"));
        LOG.info(
                "{} events applied, {} duplicates recognised, {} parked",
                sum("applied"),
                sum("duplicate"),
                sum("parked"));
    }

    /** However often an event was sent, exactly one of its copies was taken for new. */
    private void assertEachEventIsNewOnce() {
        Map<String, Long> news = Rows.of(database).news();
        Map<String, Long> byEvent = new HashMap<>();
        for (LedgerEntry entry : sandbox.ledger().entries()) {
            if (entry.delivery().defect() == Defect.NONE) {
                String body = Rows.sha256(entry.delivery().body());
                for (int place = 0; place < entry.delivery().events().size(); place++) {
                    SentEvent event = entry.delivery().events().get(place);
                    byEvent.merge(
                            event.network() + " " + event.externalAccountId() + " " + event.eventKey(),
                            news.getOrDefault(body + " " + place, 0L),
                            Long::sum);
                }
            }
        }
        assertThat(byEvent)
                .isNotEmpty()
                .allSatisfy((event, count) -> assertThat(count).as(event).isEqualTo(1));
        assertThat(sum("applied") + sum("parked"))
                .isEqualTo(news.values().stream().mapToLong(Long::longValue).sum());
    }

    /**
     * Each acknowledgement has its row: as many rows of a body as accepted copies, or more if an answer was lost. Only
     * what carries words that were taken back is unreadable.
     */
    private void assertEveryBodyIsKept() {
        Map<String, Long> rows = Rows.of(database).bodies();
        Map<String, Long> readable = Rows.of(database).readableBodies();
        Set<String> takenBack = takenBack();
        sandbox.ledger().entries().forEach(entry -> {
            String body = Rows.sha256(entry.delivery().body());
            if (entry.delivery().defect() == Defect.BAD_SIGNATURE) {
                assertThat(rows).doesNotContainKey(body);
            } else {
                assertThat(rows.getOrDefault(body, 0L)).isGreaterThanOrEqualTo(entry.acceptedCopies());
                if (readable.getOrDefault(body, 0L) < entry.acceptedCopies()) {
                    assertThat(entry.delivery().events()).anyMatch(event -> takenBack.contains(event.providerId()));
                }
            }
        });
    }

    private Set<String> takenBack() {
        return sandbox.ledger().entries().stream()
                .flatMap(entry -> entry.delivery().events().stream())
                .filter(KillIT::takesBack)
                .map(SentEvent::providerId)
                .collect(Collectors.toSet());
    }

    private static boolean takesBack(SentEvent event) {
        return switch (event.kind()) {
            case UNSEND, COMMENT_REMOVE, POST_DELETE -> true;
            default -> false;
        };
    }

    private void assertMessagesAreThereOnce() {
        Map<String, Long> kept = new HashMap<>();
        for (Brand brand : Brand.values()) {
            Rows.of(database).messages(slug(brand)).forEach((id, count) -> kept.merge(id, count, Long::sum));
        }
        assertThat(kept.values()).containsOnly(1L);
        assertThat(kept.keySet())
                .containsAll(sandbox.ledger().acceptedEvents().stream()
                        .filter(KillIT::isCertainlyAMessage)
                        .map(event -> event.externalAccountId() + " " + event.providerId())
                        .collect(Collectors.toSet()));
    }

    private static boolean isCertainlyAMessage(SentEvent event) {
        return switch (event.kind()) {
            case MESSAGE, QUICK_REPLY, ATTACHMENT, ECHO, COMMENT -> true;
            default -> false;
        };
    }

    private long sum(String field) {
        long sum = 0;
        for (JsonNode row : signIn().get("/api/v1/intake/completeness").json().path("items")) {
            sum += row.path(field).asLong();
        }
        return sum;
    }

    private void awaitAccepted(int more) {
        long before = sandbox.ledger().totals().accepted();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> sandbox.ledger().totals().accepted() >= before + more);
    }

    /** Waits until the networks have met the dead application. */
    private void awaitRefused() {
        long before = sandbox.ledger().totals().failed();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> sandbox.ledger().totals().failed() >= before + 5);
    }

    private Http signIn() {
        String token = Http.at(port)
                .withBasic("machine", machine)
                .postForm("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .field("access_token");
        return Http.at(port).withBearer(token);
    }

    private ChildApplication start(List<String> program) {
        return ChildApplication.start(
                        program,
                        Map.ofEntries(
                                Map.entry("SIGNALBOX_PORT", Integer.toString(port)),
                                Map.entry("SIGNALBOX_HOME", home.toString()),
                                Map.entry("SIGNALBOX_DATABASE_URL", database.jdbcUrl()),
                                Map.entry("SIGNALBOX_DATABASE_USER", database.user()),
                                Map.entry("SIGNALBOX_DATABASE_PASSWORD", database.password()),
                                Map.entry("SIGNALBOX_ADMIN_CLIENT_ID", "machine"),
                                Map.entry("SIGNALBOX_ADMIN_CLIENT_SECRET", machine),
                                Map.entry("SIGNALBOX_META_APP_SECRET", secrets.metaAppSecret()),
                                Map.entry("SIGNALBOX_META_VERIFY_TOKEN", newSecret()),
                                Map.entry("SIGNALBOX_X_CONSUMER_SECRET", secrets.xConsumerSecret()),
                                Map.entry("SIGNALBOX_LINKEDIN_CLIENT_SECRET", secrets.linkedinClientSecret()),
                                Map.entry("SIGNALBOX_CLAIMS_LEASE", "2s")),
                        home.resolve("application.log"))
                .awaitReady(port);
    }

    private static String slug(Brand brand) {
        return brand.name().toLowerCase(Locale.ROOT);
    }

    private static String newSecret() {
        return UUID.randomUUID().toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
