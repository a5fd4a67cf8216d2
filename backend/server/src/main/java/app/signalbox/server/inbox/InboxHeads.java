package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.triage.Intent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the conversations of active tenants is known without entering any. */
@Repository
class InboxHeads {

    private static final String MATCHES = """
              (h.last_message_at, h.conversation_id) < (cast(:time as timestamptz), cast(:id as uuid))
              and (cast(:status as text) is null or h.status = cast(:status as text))
              and (cast(:intent as text) is null or h.intent = cast(:intent as text))
              and (cast(:channel as text) is null or h.channel = cast(:channel as text))
            order by h.last_message_at desc, h.conversation_id desc limit :limit
            """;
    private static final String ALL = """
            select h.tenant_id, h.conversation_id, h.last_message_at
            from platform.inbox_head h join platform.tenant t on t.tenant_id = h.tenant_id and t.status = 'active'
            where
            """ + MATCHES;
    private static final String OF_TENANTS = """
            select n.* from platform.tenant t cross join lateral (
                select h.tenant_id, h.conversation_id, h.last_message_at
                from platform.inbox_head h where h.tenant_id = t.tenant_id and
            """ + MATCHES + """
            ) n
            where t.status = 'active' and t.tenant_id = any(cast(:tenants as int[]))
            order by n.last_message_at desc, n.conversation_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    InboxHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a conversation is and where it stands in the order. */
    record Head(int tenantId, UUID conversationId, Instant lastMessageAt) {}

    List<Head> listAll(InboxFilter filter, Position after, int limit) {
        return narrowed(jdbc.sql(ALL), filter, after, limit);
    }

    /** Reads the first rows of each tenant by index, which is cheap for the number of tenants a person has. */
    List<Head> list(Set<Integer> tenants, InboxFilter filter, Position after, int limit) {
        return narrowed(jdbc.sql(OF_TENANTS).param("tenants", Column.of(tenants)), filter, after, limit);
    }

    private static List<Head> narrowed(
            JdbcClient.StatementSpec statement, InboxFilter filter, Position after, int limit) {
        return statement
                .param("time", after.time())
                .param("id", after.id())
                .param("status", InboxQueries.wire(filter.status(), ConversationStatus::value))
                .param("intent", InboxQueries.wire(filter.intent(), Intent::value))
                .param("channel", InboxQueries.wire(filter.channel(), Channel::value))
                .param("limit", limit)
                .query(InboxHeads::head)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getInt("tenant_id"),
                row.getObject("conversation_id", UUID.class),
                Moment.get(row, "last_message_at"));
    }
}
