package app.signalbox.server.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.tenancy.BarePlatform;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes over one database. */
class ShardsTests {

    private static final SignalboxSettings PROCESS =
            new SignalboxSettings(Path.of("."), URI.create("http://localhost:8080"), Set.of(ProcessRole.WORKER));

    private static final int SHARDS = 8;
    private static final ClaimsSettings SETTINGS = new ClaimsSettings(SHARDS, Duration.ofMinutes(5));

    private static DataSource database;

    private final String job = "job " + UUID.randomUUID();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    @BeforeAll
    static void migrates() {
        database = BarePlatform.migrate();
    }

    @BeforeEach
    void forgetsTheNodesOfOtherTests() {
        jdbc.sql("delete from platform.node").update();
    }

    @Test
    void givesEverythingToALonelyNode() {
        List<Lease> leases = renew(node());

        assertThat(leases).extracting(Lease::shard).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void findsTheLeaseOfATenant() {
        Shards node = node();

        List<Lease> leases = renew(node);

        assertThat(node.leaseOf(13, leases))
                .hasValueSatisfying(lease -> assertThat(lease.shard()).isEqualTo(5));
        assertThat(node.leaseOf(13, List.of())).isEmpty();
    }

    @Test
    void sharesFairly() {
        Shards first = node();
        Shards second = node();
        renew(first);
        renew(second);

        List<Lease> ofFirst = renew(first);
        List<Lease> ofSecond = renew(second);

        assertThat(ofFirst).hasSize(4);
        assertThat(ofSecond).hasSize(4);
        assertDisjoint(ofFirst, ofSecond);
    }

    @Test
    void leavesNoShardToNobodyWhenSharesDoNotDivide() {
        List<Shards> nodes = List.of(node(), node(), node());
        nodes.forEach(this::renew);
        nodes.forEach(this::renew);

        Set<Integer> covered = new HashSet<>();
        nodes.forEach(node -> renew(node)
                .forEach(lease -> assertThat(covered.add(lease.shard())).isTrue()));

        assertThat(covered).hasSize(SHARDS);
    }

    @Test
    void takesNothingFromALivingNode() {
        Shards first = node();
        renew(first);

        List<Lease> ofSecond = renew(node());

        assertThat(ofSecond).isEmpty();
    }

    @Test
    void takesOverFromASilentNodeUnderAHigherFence() {
        Shards silent = node();
        List<Lease> stale = renew(silent);
        endLeases();

        List<Lease> fresh = renew(node());

        assertThat(fresh).hasSize(SHARDS);
        assertThat(fresh).allSatisfy(lease -> assertThat(lease.fence()).isGreaterThan(fenceOf(stale, lease.shard())));
    }

    @Test
    void refusesAStaleFenceAfterATakeOver() {
        Shards silent = node();
        Lease stale = renew(silent).getFirst();
        endLeases();
        Shards heir = node();
        Lease fresh = renew(heir).stream()
                .filter(lease -> lease.shard() == stale.shard())
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> silent.hold(stale)).isInstanceOf(LeaseLostException.class);
        heir.hold(fresh);
    }

    @Test
    void refusesAFenceThatBelongsToAnotherNode() {
        Lease lease = renew(node()).getFirst();

        assertThatThrownBy(() -> node().hold(lease)).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void keepsTheFenceWhileRenewing() {
        Shards node = node();

        assertThat(renew(node)).containsExactlyInAnyOrderElementsOf(renew(node));
    }

    @Test
    void holdsALeaseThatHasEndedAsLongAsNobodyTookIt() {
        Shards node = node();
        Lease lease = renew(node).getFirst();
        endLeases();

        node.hold(lease);
    }

    @Test
    void givesBackOnRelease() {
        Shards leaving = node();
        Lease lease = renew(leaving).getFirst();
        transaction.executeWithoutResult(status -> leaving.release(job));
        jdbc.sql("delete from platform.node").update();

        assertThat(renew(node())).hasSize(SHARDS);
        assertThatThrownBy(() -> leaving.hold(lease)).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void letsNobodyTakeAShardWhoseWorkIsBeingCommitted() throws Exception {
        Shards working = node();
        Lease lease = renew(working).getFirst();
        endLeases();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            working.hold(lease);
            held.countDown();
            awaitQuietly(done);
        }));
        held.await(10, TimeUnit.SECONDS);

        List<Lease> taken = renew(node());
        done.countDown();
        work.get(10, TimeUnit.SECONDS);

        assertThat(taken).hasSize(SHARDS - 1).extracting(Lease::shard).doesNotContain(lease.shard());
    }

    @Test
    void keepsJobsApart() {
        Shards node = node();
        renew(node);

        List<Lease> other = transaction.execute(status -> node.renew(job + " 2"));

        assertThat(other)
                .hasSize(SHARDS)
                .allSatisfy(lease -> assertThat(lease.job()).endsWith(" 2"));
    }

    @Test
    void neverLeasesAShardToTwoUnderOneFence() {
        List<Shards> nodes = List.of(node(), node(), node(), node());
        Map<Lease, Shards> holders = new ConcurrentHashMap<>();

        List<CompletableFuture<Void>> renewals = nodes.stream()
                .map(node -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 10; i++) {
                        renewPatiently(node)
                                .forEach(lease -> assertThat(holders.computeIfAbsent(lease, key -> node))
                                        .isSameAs(node));
                    }
                }))
                .toList();
        renewals.forEach(CompletableFuture::join);

        nodes.forEach(this::renew);
        assertThat(nodes).allSatisfy(node -> assertThat(renew(node)).hasSize(2));
    }

    private List<Lease> renewPatiently(Shards node) {
        try {
            return renew(node);
        } catch (ConcurrencyFailureException again) {
            return renew(node);
        }
    }

    private Shards node() {
        return new Shards(jdbc, new Node(PROCESS, Clock.systemUTC()), SETTINGS);
    }

    private List<Lease> renew(Shards node) {
        return Objects.requireNonNull(transaction.execute(status -> node.renew(job)));
    }

    private void endLeases() {
        jdbc.sql("update platform.job_shard set lease_until = now() - interval '1 second'")
                .update();
        jdbc.sql("update platform.node set seen_at = now() - interval '1 day'").update();
    }

    private static long fenceOf(List<Lease> leases, int shard) {
        return leases.stream()
                .filter(lease -> lease.shard() == shard)
                .findFirst()
                .orElseThrow()
                .fence();
    }

    private static void assertDisjoint(List<Lease> some, List<Lease> others) {
        assertThat(some)
                .extracting(Lease::shard)
                .doesNotContainAnyElementsOf(others.stream().map(Lease::shard).toList());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
