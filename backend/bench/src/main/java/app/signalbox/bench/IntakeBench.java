package app.signalbox.bench;

import app.signalbox.server.database.DatabaseAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Durable webhooks a second through the product against plain inserts of the same bodies into the same server:
 * {@code ./signalbox bench intake [pairs] [seconds]}. Both sides have 64 clients in this process and take turns; rows
 * are counted in the database and must equal the acknowledgements.
 */
final class IntakeBench {

    private static final int CLIENTS = 64;
    private static final int WARMING = 3;
    private static final String LOGGED = "select count(*) from platform.raw_event";
    private static final String PLAIN = "select count(*) from bench.plain";

    private IntakeBench() {}

    static void main(String[] arguments) throws Exception {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        Duration span = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 8);
        try (Product product = Product.start("intake,console")) {
            measure(
                    new WebhookClients(product.port(), CLIENTS),
                    new PlainInserts(product.database(), CLIENTS),
                    pairs,
                    span);
        }
    }

    private static void measure(WebhookClients webhooks, PlainInserts inserts, int pairs, Duration span)
            throws Exception {
        inserts.createTable();
        for (int warming = 0; warming < WARMING; warming++) {
            webhooks.run(span);
            inserts.run(span);
        }
        List<Double> ratios = new ArrayList<>();
        for (int pair = 1; pair <= pairs; pair++) {
            long before = count(inserts.database(), LOGGED);
            Load product = webhooks.run(span);
            require("webhooks", count(inserts.database(), LOGGED) - before, product.count());
            long plainBefore = count(inserts.database(), PLAIN);
            Load plain = inserts.run(span);
            require("inserts", count(inserts.database(), PLAIN) - plainBefore, plain.count());
            ratios.add(product.perSecond() / plain.perSecond());
            System.out.println(String.format(
                    Locale.ROOT,
                    "pair %d   product %s   plain %s   ratio %.2f",
                    pair,
                    product,
                    plain,
                    ratios.getLast()));
        }
        ratios.sort(null);
        System.out.println(String.format(
                Locale.ROOT,
                "median ratio %.2f, lowest %.2f, highest %.2f; every acknowledgement has its row",
                ratios.get(ratios.size() / 2),
                ratios.getFirst(),
                ratios.getLast()));
    }

    private static long count(DatabaseAddress database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(query);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void require(String what, long rows, long acknowledged) {
        if (rows != acknowledged) {
            throw new IllegalStateException(
                    acknowledged + " " + what + " were acknowledged but " + rows + " rows are in the database");
        }
    }
}
