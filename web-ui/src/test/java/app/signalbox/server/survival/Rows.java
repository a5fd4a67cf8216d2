package app.signalbox.server.survival;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is in the database, counted past the application. */
record Rows(JdbcClient jdbc) {

    static Rows of(DatabaseAddress database) {
        DatabaseAddress superuser = TestServer.asSuperuser(database);
        return new Rows(JdbcClient.create(
                new DriverManagerDataSource(superuser.jdbcUrl(), superuser.user(), superuser.password())));
    }

    /** How many rows there are of each body, by its SHA-256. */
    Map<String, Long> bodies() {
        return counts("""
                select encode(body_sha256, 'hex') as thing, count(*) as rows from platform.raw_event group by 1
                """);
    }

    /** The same, of those rows alone whose body can still be read. */
    Map<String, Long> readableBodies() {
        return counts("""
                select encode(body_sha256, 'hex') as thing, count(*) as rows from platform.raw_event
                join platform.raw_event_key using (writer_id, position, received_at) group by 1
                """);
    }

    /** How often a tenant has each message, by account and the network's id. */
    Map<String, Long> messages(String slug) {
        String schema = jdbc.sql("select schema_name from platform.tenant where slug = :slug")
                .param("slug", slug)
                .query(String.class)
                .single();
        return counts("""
                select a.external_account_id || ' ' || m.provider_message_id as thing, count(*) as rows
                from %1$s.message m join %1$s.conversation c using (conversation_id)
                join %1$s.thread t using (thread_id) join %1$s.channel_account a on a.channel_account_id = t.channel_account_id
                group by 1
                """.formatted(schema));
    }

    /** How often the event at a place in a body was taken for new, by the body's SHA-256 and the place. */
    Map<String, Long> news() {
        return counts("""
                select encode(r.body_sha256, 'hex') || ' ' || e.ordinal as thing,
                    count(*) filter (where o.outcome is distinct from 'duplicate') as rows
                from platform.provider_event e join platform.raw_event r using (writer_id, position, received_at)
                left join platform.event_outcome o on o.arrival = e.arrival and o.received_at = e.received_at
                group by 1
                """);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString("thing"), row.getLong("rows"));
        });
        return counts;
    }
}
