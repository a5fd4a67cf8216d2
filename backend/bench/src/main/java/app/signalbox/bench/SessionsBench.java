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
        try (Product product = Product.start("console", "signalbox.identity.session-idle=8h");
                var database = product.connect()) {
            Tenant tenant =
                    BenchTenants.provision(product, BRANDS).all().getFirst();
            FilledInbox inbox = FilledInbox.of(database, tenant, MESSAGES, new BenchMessages().texts(5_000));
            System.out.println(inbox);
            letSignIn(database, inbox.operator());
            List<UUID> conversations = conversations(database, tenant, STEP);
            List<OpenConsole> open = new ArrayList<>();
            try {
                open(product, conversations, WARM_UP, open);
                measure(product, conversations, sessions, open);
            } finally {
                for (OpenConsole console : open) {
                    console.close();
                }
            }
        }
    }

    private static void measure(Product product, List<UUID> conversations, int sessions, List<OpenConsole> open)
            throws IOException, InterruptedException {
        HeapCount begin = HeapCount.now();
        long first = settled();
        long before = first;
        List<Double> samples = new ArrayList<>();
        while (open.size() < WARM_UP + sessions) {
            open(product, conversations, STEP, open);
            long now = settled();
            samples.add((now - before) / MEGABYTE / STEP);
            before = now;
        }
        report(samples, (before - first) / MEGABYTE / sessions, first / MEGABYTE);
        HeapCount.now().printGrowthSince(begin, sessions);
    }

    private static void report(List<Double> samples, double mean, double first) {
        List<Double> sorted = samples.stream().sorted().toList();
        double high = sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
        System.out.printf(Locale.ROOT, "%nheap before           %8.1f MB%n", first);
        System.out.printf(
                Locale.ROOT, "samples               %8d of %d sessions each%n", samples.size(), STEP);
        System.out.printf(Locale.ROOT, "a session, mean       %8.2f MB%n", mean);
        System.out.printf(Locale.ROOT, "a session, p50        %8.2f MB%n", sorted.get(sorted.size() / 2));
        System.out.printf(
                Locale.ROOT,
                "a session, p95        %8.2f MB, at most %.0f MB are wanted: %s%n",
                high,
                GOAL,
                high <= GOAL ? "met" : "missed");
    }

    private static void open(Product product, List<UUID> conversations, int count, List<OpenConsole> open)
            throws IOException, InterruptedException {
        for (int at = 0; at < count; at++) {
            UUID conversation = conversations.get(open.size() % conversations.size());
            open.add(OpenConsole.at(product.port(), conversation, "brand-0"));
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

    private static List<UUID> conversations(Connection database, Tenant tenant, int count) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (var statement = database.prepareStatement("select conversation_id from " + tenant.schema()
                + ".conversation where status = 'new' order by last_message_at desc limit ?")) {
            statement.setInt(1, count);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }
}
