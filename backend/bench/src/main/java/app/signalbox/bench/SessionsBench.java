package app.signalbox.bench;

import app.signalbox.server.tenancy.Tenant;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * What consoles cost that are open and at rest: each a browser's session of its own, signed in over HTTP, with the
 * inbox of all brands, fifty rows in the list, a conversation with its context, and a socket for pushes. Every ten
 * sessions the heap is measured after collections, one sample of what ten sessions hold:
 * {@code ./signalbox bench sessions [sessions]}.
 */
final class SessionsBench {

    private static final int STEP = 10;
    private static final int WARM_UP = 20;
    private static final int BRANDS = 10;
    private static final int MESSAGES = 30_000;
    private static final double GOAL = 3;
    private static final double MEGABYTE = 1 << 20;
    private static final Duration REST = Duration.ofSeconds(3);

    private SessionsBench() {}

    static void main(String[] arguments) throws Exception {
        int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        try (Product product = Product.start(
                        "console", "signalbox.identity.session-idle=8h", "logging.level.org.atmosphere=error");
                var database = product.connect()) {
            Tenant tenant = BenchTenants.provision(product, BRANDS).all().getFirst();
            FilledInbox inbox = FilledInbox.of(database, tenant, MESSAGES, new BenchMessages().texts(5_000));
            System.out.println(inbox);
            letSignIn(database, inbox.operator());
            List<Talk> talks = talks(database, tenant);
            List<OpenConsole> open = new ArrayList<>();
            try {
                open(product, talks, WARM_UP, open);
                measure(product, talks, sessions, open);
            } finally {
                for (OpenConsole console : open) {
                    console.close();
                }
            }
        }
    }

    private static void measure(Product product, List<Talk> talks, int sessions, List<OpenConsole> open)
            throws IOException, InterruptedException {
        HeapCount begin = HeapCount.now();
        long first = settled();
        long before = first;
        List<Double> samples = new ArrayList<>();
        while (open.size() < WARM_UP + sessions) {
            open(product, talks, STEP, open);
            long now = settled();
            samples.add((now - before) / MEGABYTE / STEP);
            before = now;
        }
        report(samples, (before - first) / MEGABYTE / sessions, first / MEGABYTE);
        int listening = 0;
        for (OpenConsole console : open) {
            listening += console.isListening() ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "sockets still open    %8d of %d%n", listening, open.size());
        HeapCount.now().printGrowthSince(begin, sessions);
    }

    private static void report(List<Double> samples, double mean, double first) {
        List<Double> sorted = samples.stream().sorted().toList();
        double high = sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
        System.out.printf(Locale.ROOT, "%nheap before           %8.1f MB%n", first);
        System.out.printf(Locale.ROOT, "samples               %8d of %d sessions each%n", samples.size(), STEP);
        System.out.printf(Locale.ROOT, "a session, mean       %8.2f MB%n", mean);
        System.out.printf(Locale.ROOT, "a session, p50        %8.2f MB%n", sorted.get(sorted.size() / 2));
        System.out.printf(
                Locale.ROOT,
                "a session, p95        %8.2f MB, at most %.0f MB are wanted: %s%n",
                high,
                GOAL,
                high <= GOAL ? "met" : "missed");
    }

    private static void open(Product product, List<Talk> talks, int count, List<OpenConsole> open)
            throws IOException, InterruptedException {
        for (int at = 0; at < count; at++) {
            Talk talk = talks.get(open.size() % talks.size());
            open.add(OpenConsole.at(product.port(), "brand-0", talk.conversation(), talk.words()));
        }
    }

    /** What is held once everything has come to rest. */
    private static long settled() {
        LockSupport.parkNanos(REST.toNanos());
        return HeapCount.held();
    }

    private static void letSignIn(Connection database, UUID operator) throws SQLException {
        try (var statement = database.prepareStatement(
                "update platform.operator set password_hash = '{noop}' || ? where operator_id = ?")) {
            statement.setString(1, OpenConsole.PASSWORD);
            statement.setObject(2, operator);
            statement.executeUpdate();
        }
    }

    /** Conversations that can be answered, which needs the account that their brand has. */
    private static List<Talk> talks(Connection database, Tenant tenant) throws SQLException {
        List<Talk> found = new ArrayList<>();
        try (var statement = database.createStatement()) {
            statement.execute("set search_path = " + tenant.schema());
            statement.execute(
                    "update thread set channel_account_id = (select channel_account_id from channel_account)");
            try (var rows = statement.executeQuery("""
                    select c.conversation_id, c.last_message_text from conversation c join thread t using (thread_id)
                    where c.status = 'new' and t.channel = 'facebook' and t.kind = 'dm'
                    order by c.last_message_at desc limit 10
                    """)) {
                while (rows.next()) {
                    found.add(new Talk(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
        }
        return found;
    }

    /** A conversation with its last message. */
    private record Talk(UUID conversation, String words) {}
}
