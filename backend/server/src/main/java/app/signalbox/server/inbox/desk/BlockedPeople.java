package app.signalbox.server.inbox.desk;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.desk.BlockedPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People whose messages go to spam at once. */
@Service
public class BlockedPeople {

    private final JdbcClient jdbc;

    BlockedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is blocked, the last 500, latest first. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public List<BlockedPerson> list() {
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

    /** Lets a person's next messages in again; what is in spam stays there. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void unblock(UUID identityId) {
        jdbc.sql("delete from blocked_person where identity_id = :id")
                .param("id", identityId)
                .update();
    }

    private static @Nullable Channel channel(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return channel == null ? null : Channel.of(channel);
    }
}
