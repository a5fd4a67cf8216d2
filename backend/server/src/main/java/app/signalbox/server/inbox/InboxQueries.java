package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the inbox; reads the tables of contacts for names, and writes nothing. */
@Repository
class InboxQueries {

    private static final String SELECT = """
            select c.*, t.channel, t.kind, coalesce(p.name, i.name, i.handle, i.external_id, t.key) as contact_name,
                   array(select l.name from conversation_label cl join label l using (label_id)
                       where cl.conversation_id = c.conversation_id order by lower(l.name)) as labels,
                   case when c.last_message_text is null then (
                       select m.attachments -> 0 ->> 'kind' from message m
                       where m.conversation_id = c.conversation_id
                       order by m.provider_time desc, m.message_id desc limit 1) end as last_attachment
            from conversation c join thread t using (thread_id)
            left join identity i on i.identity_id = t.identity_id
            left join contact_identity l on l.identity_id = i.identity_id and l.unlinked_at is null
            left join contact p on p.contact_id = l.contact_id
            """;
    private static final String ROWS =
            SELECT + "where c.last_message_at is not null and c.conversation_id = any(cast(:ids as uuid[]))";

    private final JdbcClient jdbc;

    InboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows in this order, without those that are gone meanwhile. */
    List<ConversationSummary> inOrder(List<UUID> ids) {
        Map<UUID, ConversationSummary> found = new HashMap<>();
        rows(ids).forEach(row -> found.put(row.id(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    List<ConversationSummary> rows(Collection<UUID> ids) {
        return jdbc.sql(ROWS)
                .param("ids", Column.of(ids))
                .query(InboxQueries::summary)
                .list();
    }

    static <E> @Nullable String wire(@Nullable E value, Function<E, String> form) {
        return value == null ? null : form.apply(value);
    }

    static <E> @Nullable E read(ResultSet row, String column, Function<String, E> reader) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : reader.apply(value);
    }

    static ConversationSummary summary(ResultSet row, int number) throws SQLException {
        return new ConversationSummary(
                row.getObject("conversation_id", UUID.class),
                row.getLong("number"),
                CurrentTenant.get().slug(),
                Channel.of(row.getString("channel")),
                ThreadKind.of(row.getString("kind")),
                ConversationStatus.of(row.getString("status")),
                row.getString("contact_name"),
                read(row, "intent", Intent::of),
                row.getObject("intent_confidence", Double.class),
                read(row, "sentiment", Sentiment::of),
                read(row, "urgency", Urgency::of),
                row.getString("language"),
                row.getObject("lead_score", Integer.class),
                Moment.find(row, "waiting_since"),
                Moment.get(row, "last_message_at"),
                row.getString("last_message_text"),
                row.getString("last_attachment"),
                row.getString("assignee_name"),
                Priority.of(row.getString("priority")),
                Moment.find(row, "snoozed_until"),
                Moment.find(row, "answer_by"),
                List.of((String[]) row.getArray("labels").getArray()));
    }
}
