package app.signalbox.bench;

import app.signalbox.server.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that insert one row each and commit it, as simply as can be: what the product is measured against. */
final class PlainInserts {

    private final DatabaseAddress database;
    private final int count;
    private final AtomicLong ids = new AtomicLong();

    PlainInserts(DatabaseAddress database, int count) {
        this.database = database;
        this.count = count;
    }

    DatabaseAddress database() {
        return database;
    }

    /** The same columns as the product's log, with a unique key as it has. */
    void createTable() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set role signalbox_owner");
            statement.execute("create schema bench");
            statement.execute("create table bench.plain (id bigint primary key, received_at timestamptz not null"
                    + " default now(), channel text not null, body bytea not null)");
            statement.execute("grant usage on schema bench to public");
            statement.execute("grant select, insert on bench.plain to public");
        }
    }

    Load run(Duration span) throws InterruptedException, ExecutionException {
        return Clients.run(count, span, Inserting::new);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private final class Inserting implements Clients.Client {

        private final Connection connection = connect();
        private final PreparedStatement insert =
                connection.prepareStatement("insert into bench.plain (id, channel, body) values (?, 'facebook', ?)");

        Inserting() throws SQLException {}

        @Override
        public void operate() throws SQLException {
            long id = ids.incrementAndGet();
            insert.setLong(1, id);
            insert.setBytes(2, WebhookClients.body(id));
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
