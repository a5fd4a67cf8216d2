package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.AuthorKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Says of messages of ours, of which a network only tells that some app wrote them, who it was. In-process only. */
@Repository
public class OwnMessages {

    private final JdbcClient jdbc;

    OwnMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Signs a message, if it is there.
     *
     * @param name the operator's name, absent for the AI and for automation
     */
    @Transactional
    public void sign(
            UUID channelAccountId, String providerMessageId, UUID outboxId, AuthorKind author, @Nullable String name) {
        jdbc.sql("""
                        update message set author_kind = :author, said_by = :name, outbox_id = :outbox
                        where message_id = :id and direction = 'outbound'
                        """)
                .param("author", author.value())
                .param("name", name)
                .param("outbox", outboxId.toString())
                .param("id", Post.messageId(channelAccountId, providerMessageId))
                .update();
    }
}
