package app.signalbox.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.server.claims.WaitingTenants.Turn;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.tenancy.BarePlatform;
import app.signalbox.server.tenancy.Tenant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two workers of one node over a real database of leases. */
class WaitingTenantsTests {

    private static final SignalboxSettings PROCESS =
            new SignalboxSettings(Path.of("."), URI.create("http://localhost:8080"), Set.of(ProcessRole.WORKER));
    private static final Duration QUANTUM = Duration.ofMillis(50);

    private static DataSource database;

    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Map<Integer, Long> arrivals = new ConcurrentHashMap<>();
    private final WaitingTenants tenants = new WaitingTenants(
            "job " + UUID.randomUUID(),
            new Told(arrivals),
            new Shards(jdbc, new Node(PROCESS, Clock.systemUTC()), new ClaimsSettings(4, Duration.ofMinutes(5))),
            new Positions(jdbc),
            QUANTUM,
            Clock.systemUTC());

    @BeforeAll
    static void migrates() {
        database = BarePlatform.migrate();
    }

    @BeforeEach
    void forgetTheNodesOfOtherTests() {
        jdbc.sql("delete from platform.node").update();
    }

    @Test
    void giveATurnToOneWorkerAlone() {
        arrivals.put(1, 1_000L);
        tenants.look();
        Turn flood = next();
        arrivals.put(2, 1_003L);

        Optional<Turn> other = otherWorkersTurn();

        assertThat(flood.tenant().id()).isEqualTo(1);
        assertThat(other).map(turn -> turn.tenant().id()).contains(2);
        assertThat(tenants.next()).isEmpty();
        assertThat(tenants.isEmpty()).isFalse();
    }

    @Test
    void goOnWhereATurnEnded() {
        arrivals.put(1, 1_000L);
        tenants.look();
        tenants.done(next().tenant(), 64, QUANTUM, 64);

        assertThat(next()).extracting(Turn::after, Turn::upTo).containsExactly(64L, 1_000L);
    }

    @Test
    void comeBackForWhatCameDuringTheTurn() {
        arrivals.put(1, 10L);
        tenants.look();
        Turn turn = next();
        arrivals.put(1, 20L);
        otherWorkersTurn();

        tenants.done(turn.tenant(), turn.upTo(), QUANTUM, 10);

        assertThat(next()).extracting(Turn::after, Turn::upTo).containsExactly(10L, 20L);
    }

    @Test
    void restWhenEverythingIsDone() {
        arrivals.put(1, 10L);
        tenants.look();
        Turn turn = next();
        tenants.done(turn.tenant(), turn.upTo(), QUANTUM, 10);

        tenants.look();

        assertThat(tenants.isEmpty()).isTrue();
        assertThat(tenants.next()).isEmpty();
    }

    @Test
    void takeBackTheTurnOfAWorkerThatFailedAndNobodyElses() {
        arrivals.put(1, 10L);
        tenants.look();
        next();
        arrivals.put(2, 11L);
        otherWorkersTurn();

        tenants.reset();
        tenants.look();

        assertThat(next().tenant().id()).isEqualTo(1);
        assertThat(tenants.next()).isEmpty();
    }

    @Test
    void passOverWhoIsGone() {
        arrivals.put(Told.GONE, 5L);
        arrivals.put(1, 10L);
        tenants.look();

        assertThat(next().tenant().id()).isEqualTo(1);
        assertThat(tenants.next()).isEmpty();
    }

    private Turn next() {
        return tenants.next().orElseThrow();
    }

    private Optional<Turn> otherWorkersTurn() {
        return CompletableFuture.supplyAsync(
                        () -> {
                            tenants.look();
                            return tenants.next();
                        },
                        task -> Thread.ofPlatform().start(task))
                .join();
    }

    /** Waiting is whom the test says. */
    private record Told(Map<Integer, Long> all) implements WaitingTenants.Source {

        static final int GONE = 99;

        @Override
        public Map<Integer, Long> latest() {
            return all;
        }

        @Override
        public Optional<Tenant> tenant(int id) {
            return id == GONE
                    ? Optional.empty()
                    : Optional.of(new Tenant(
                            id,
                            "t" + id,
                            "T",
                            ZoneOffset.UTC,
                            TenantStatus.ACTIVE,
                            1,
                            "a",
                            "t_x_" + id,
                            Instant.EPOCH));
        }
    }
}
