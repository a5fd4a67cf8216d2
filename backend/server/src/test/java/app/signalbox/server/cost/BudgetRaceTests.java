package app.signalbox.server.cost;

import static app.signalbox.server.cost.Shop.CLASSIFY;
import static app.signalbox.server.cost.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.CostReport;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many threads, few connections, one budget. */
@ModuleTest
class BudgetRaceTests {

    private static final int THREADS = 64;
    private static final int ROUNDS = 4;
    private static final long LIMIT = 2_000_003;
    private static final long ESTIMATE = 3_331;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Budgets budgets;

    @Autowired
    private JdbcClient jdbc;

    private Shop shop;
    private Tenant tenant;

    @BeforeEach
    void opens() {
        shop = new Shop(context, Instant.parse("2026-03-15T12:00:00Z"));
        tenant = Brand.found(context).tenant();
        shop.limit(tenant, LIMIT);
    }

    @Test
    void neverSpendsAMicroAboveTheLimit() throws Exception {
        List<Long> booked = inThreads(thread -> () -> spendUntilRefused(thread));

        CostReport report = shop.report(tenant, null);
        BudgetView budget = report.budget();
        assertThat(budget.reservedMicros()).isZero();
        assertThat(budget.spentMicros())
                .isEqualTo(booked.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(report.spentMicros())
                .isBetween(LIMIT - ESTIMATE + 1, LIMIT);
    }

    @Test
    void holdsExactlyAsManyEstimatesAsFit() throws Exception {
        shop.limit(tenant, 40 * ESTIMATE);
        List<Reservation> answers = inThreads(thread -> () -> shop.budgets.reserve(tenant, usd(ESTIMATE), CLASSIFY));

        assertThat(answers).filteredOn(Reservation.Reserved.class::isInstance).hasSize(40);
        assertThat(shop.budget(tenant, null))
                .isEqualTo(new BudgetView("2026-03", "USD", 40 * ESTIMATE, 40 * ESTIMATE, 0, 0));
    }

    @Test
    void beginsANewMonthOnce() throws Exception {
        shop.clock.advance(Duration.ofDays(30));

        List<UUID> calls = inThreads(thread -> () -> shop.reserve(tenant, ESTIMATE));

        assertThat(calls).doesNotHaveDuplicates();
        assertThat(shop.budget(tenant, "2026-04").reservedMicros()).isEqualTo(THREADS * ESTIMATE);
    }

    @Test
    void keepsNoConnectionWhileCallsAreUnderWay() throws Exception {
        var allUnderWay = new CountDownLatch(THREADS);

        List<Boolean> settled = inThreads(thread -> () -> {
            UUID call = reserved(budgets.reserve(tenant, usd(ESTIMATE), CLASSIFY));
            allUnderWay.countDown();
            assertThat(allUnderWay.await(60, TimeUnit.SECONDS)).isTrue();
            return budgets.settle(call, new Spend(Tokens.NONE, ESTIMATE));
        });

        assertThat(settled).hasSize(THREADS).containsOnly(true);
    }

    @Test
    void endsEachCallOnceWhenItExpiresWhileItIsSettled() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<UUID> calls = new ArrayList<>();
            for (int call = 0; call < THREADS; call++) {
                calls.add(shop.reserve(tenant, ESTIMATE));
            }
            shop.clock.advance(Duration.ofMinutes(10));

            inThreads(thread -> () -> thread % 2 == 0
                    ? shop.budgets.settle(calls.get(thread), new Spend(Tokens.NONE, ESTIMATE))
                    : shop.budgets.expireReservations() >= 0);
            shop.budgets.expireReservations();
        }

        long half = ROUNDS * THREADS / 2 * ESTIMATE;
        assertThat(shop.budget(tenant, null)).isEqualTo(new BudgetView("2026-03", "USD", LIMIT, 0, half, half));
    }

    @Test
    void booksACallThatIsSettledInTheMomentInWhichItExpires() throws Exception {
        UUID call = shop.reserve(tenant, ESTIMATE);
        shop.clock.advance(Duration.ofMinutes(10));
        var march = new BudgetLedger.OverdueMonth(tenant.id(), YearMonth.of(2026, 3));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> settled = shop.transaction().execute(status -> {
                context.getBean(BudgetLedger.class).lapse(march, shop.clock.instant());
                Future<Boolean> waiting =
                        threads.submit(() -> shop.budgets.settle(call, new Spend(Tokens.NONE, ESTIMATE)));
                await().until(this::somebodyWaitsForALock);
                return waiting;
            });
            assertThat(settled.get()).isTrue();
        }

        assertThat(shop.budget(tenant, null)).isEqualTo(new BudgetView("2026-03", "USD", LIMIT, 0, ESTIMATE, 0));
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("""
                        select exists (select from pg_catalog.pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }

    /** Spends the whole estimate, less, or nothing, in turn, and never sees more promised than the limit. */
    private long spendUntilRefused(int thread) {
        long booked = 0;
        for (int call = thread;
                shop.budgets.reserve(tenant, usd(ESTIMATE), CLASSIFY) instanceof Reservation.Reserved(UUID id);
                call++) {
            BudgetView budget = shop.budget(tenant, null);
            assertThat(budget.reservedMicros() + budget.spentMicros()).isLessThanOrEqualTo(LIMIT);
            if (call % 5 == 0) {
                shop.budgets.release(id);
            } else {
                long actual = ESTIMATE - call % 7;
                shop.budgets.settle(id, new Spend(new Tokens(call, 0, 1), actual));
                booked += actual;
            }
        }
        return booked;
    }

    private static UUID reserved(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Reserved held -> held.id();
            case Reservation.Exhausted refused -> throw new AssertionError(refused.sentence());
        };
    }

    private static <T> List<T> inThreads(IntFunction<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Callable<T> task = work.apply(thread);
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
