package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ThreadKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is, for those who work on what came of conversations. In-process only. */
@Service
public class TalkStates {

    private final JdbcClient jdbc;

    TalkStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The states of these conversations by id; those that are not there are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, TalkState> of(Collection<UUID> conversationIds) {
        return jdbc.sql("""
                        select c.conversation_id, t.channel, t.kind, c.status, c.waiting_since, c.answer_by,
                            t.last_inbound_at, spoken.at as outbound_at, r.message_id, r.engine,
                            case when m.deleted_at is null then m.text end as text
                        from conversation c join thread t using (thread_id)
                        left join reading r on r.message_id = c.reading_message_id
                        left join message m on m.message_id = r.message_id
                        cross join lateral (
                            select max(o.provider_time) as at from message o
                            where o.conversation_id = c.conversation_id and o.direction = 'outbound'
                                and o.deleted_at is null) spoken
                        where c.conversation_id = any(cast(:ids as uuid[]))
                        """).param("ids", Column.of(conversationIds)).query(TalkStates::state).list().stream()
                .collect(Collectors.toMap(TalkState::conversationId, Function.identity()));
    }

    private static TalkState state(ResultSet row, int number) throws SQLException {
        return new TalkState(
                row.getObject("conversation_id", UUID.class),
                Channel.of(row.getString("channel")),
                ThreadKind.of(row.getString("kind")),
                ConversationStatus.of(row.getString("status")),
                Moment.find(row, "waiting_since"),
                Moment.find(row, "answer_by"),
                Moment.find(row, "last_inbound_at"),
                Moment.find(row, "outbound_at"),
                row.getObject("message_id", UUID.class),
                row.getString("text"),
                row.getString("engine"));
    }
}
