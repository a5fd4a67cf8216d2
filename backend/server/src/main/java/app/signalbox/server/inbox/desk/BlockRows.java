package app.signalbox.server.inbox.desk;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.desk.BlockedPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of blocked people. */
@Repository
class BlockRows {

    private final JdbcClient jdbc;

    BlockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<BlockedPerson> latest() {
        return jdbc.sql("""
                        select b.*, coalesce(i.name, i.handle, i.external_id) as name, a.channel
                        from blocked_person b join identity i using (identity_id)
                        left join channel_account a using (channel_account_id)
                        order by b.blocked_at desc, b.identity_id limit 500
                        """)
                .query((row, number) -> new BlockedPerson(
                        row.getObject("identity_id", UUID.class),
                        row.getString("name"),
                        channel(row),
                        row.getString("blocked_by_name"),
                        row.getObject("blocked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The conversation in which a blocked person was blocked, otherwise their latest. */
    @Transactional(readOnly = true)
    Optional<UUID> conversationOf(UUID identity) {
        return jdbc.sql("""
                        select c.conversation_id
                        from blocked_person b join thread t using (identity_id) join conversation c using (thread_id)
                        left join lateral (
                            select a.made_at from desk_change d join desk_act a using (act_id)
                            where d.conversation_id = c.conversation_id and a.verb = 'block' and d.outcome = 'done'
                            order by a.made_at desc limit 1) l on true
                        where b.identity_id = :id and c.last_message_at is not null
                        order by l.made_at desc nulls last, c.last_message_at desc limit 1
                        """)
                .param("id", identity)
                .query((row, number) -> row.getObject("conversation_id", UUID.class))
                .optional();
    }

    @Transactional
    void delete(UUID identity) {
        jdbc.sql("delete from blocked_person where identity_id = :id")
                .param("id", identity)
                .update();
    }

    private static @Nullable Channel channel(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return channel == null ? null : Channel.of(channel);
    }
}
