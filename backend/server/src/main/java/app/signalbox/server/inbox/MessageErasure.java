package app.signalbox.server.inbox;

import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the words out of messages, with what the inbox keeps that was made of them; the rows stay and count. */
@Component
@Order(100)
class MessageErasure implements ErasableData {

    private final JdbcClient jdbc;
    private final Standings standings;
    private final InboxChanges changes;
    private final Clock clock;

    MessageErasure(JdbcClient jdbc, Standings standings, InboxChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void erase(List<ErasableMessage> messages) {
        eraseWords(messages);
        jdbc.sql("delete from draft where message_id = any(cast(:ids as uuid[]))")
                .param("ids", Column.of(messages, ErasableMessage::messageId))
                .update();
        jdbc.sql("delete from handover where message_id = any(cast(:ids as uuid[]))")
                .param("ids", Column.of(messages, ErasableMessage::messageId))
                .update();
        jdbc.sql("delete from reading where message_id = any(cast(:ids as uuid[]))")
                .param("ids", Column.of(messages, ErasableMessage::messageId))
                .update();
        List<UUID> conversations = messages.stream()
                .map(ErasableMessage::conversationId)
                .distinct()
                .toList();
        standings.refresh(conversations);
        changes.changed(conversations);
    }

    private void eraseWords(List<ErasableMessage> messages) {
        jdbc.sql("""
                        update message set text = null, original_text = null, attachments = '[]',
                            expired_at = case when deleted_at is null then coalesce(expired_at, :now) else expired_at end
                        where message_id = any(cast(:ids as uuid[]))
                          and (text is not null or original_text is not null or attachments <> '[]'
                            or deleted_at is null and expired_at is null)
                        """)
                .param("now", Moment.parameter(clock.instant()))
                .param("ids", Column.of(messages, ErasableMessage::messageId))
                .update();
        jdbc.sql("""
                        update message_change set text = null
                        where message_id = any(cast(:ids as uuid[])) and text is not null
                        """)
                .param("ids", Column.of(messages, ErasableMessage::messageId))
                .update();
    }
}
