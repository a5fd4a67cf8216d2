package app.signalbox.server.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which conversation of the bound tenant in hand: one row each, which is what senders lock. */
@Repository
class Drivers {

    private final JdbcClient jdbc;

    Drivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Driver get(UUID conversationId) {
        return jdbc.sql("select * from driver where conversation_id = :id")
                .param("id", conversationId)
                .query((row, number) -> driver(
                        row.getString("kind"),
                        row.getObject("operator_id", UUID.class),
                        row.getString("operator_name"),
                        row.getObject("until", OffsetDateTime.class)))
                .optional()
                .orElseGet(Driver::nobody);
    }

    /** The same, locked until the transaction ends, so that of several who want to drive one is first. */
    Driver lock(UUID conversationId) {
        jdbc.sql("""
                        insert into driver (conversation_id, kind, until) values (:id, 'nobody', '-infinity')
                        on conflict do nothing
                        """).param("id", conversationId).update();
        return jdbc.sql("select * from driver where conversation_id = :id for update")
                .param("id", conversationId)
                .query((row, number) -> driver(
                        row.getString("kind"),
                        row.getObject("operator_id", UUID.class),
                        row.getString("operator_name"),
                        row.getObject("until", OffsetDateTime.class)))
                .single();
    }

    /** Puts a locked conversation into somebody's hand. */
    void give(
            UUID conversationId,
            Driver.Kind kind,
            @Nullable UUID operatorId,
            @Nullable String operatorName,
            Instant now,
            Duration span) {
        jdbc.sql("""
                        update driver set kind = :kind, operator_id = :operator, operator_name = :name, until = :until
                        where conversation_id = :id
                        """)
                .param("id", conversationId)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("operator", operatorId)
                .param("name", operatorName)
                .param("until", Entries.parameter(now.plus(span)))
                .update();
    }

    private static Driver driver(
            String kind, @Nullable UUID operatorId, @Nullable String operatorName, OffsetDateTime until) {
        return new Driver(
                Driver.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                operatorId,
                operatorName,
                until.equals(OffsetDateTime.MIN) ? Instant.MIN : until.toInstant());
    }
}
