package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.NoteView;
import app.signalbox.contract.desk.UnseenMention;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of mentions: written and dropped with the note in its tenant's transaction, read and seen outside of any. */
@Repository
class MentionRows {

    private final JdbcClient jdbc;

    MentionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(NoteView note) {
        if (note.mentioned().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select platform.put_mentions(:note, :conversation, cast(:author as uuid),
                            cast(:operators as uuid[]), :at)
                        """)
                .param("note", note.id())
                .param("conversation", note.conversationId())
                .param("author", note.authorId())
                .param("operators", MarkRows.texts(note.mentioned()))
                .param("at", note.writtenAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> true)
                .list();
    }

    void drop(Collection<UUID> notes) {
        if (!notes.isEmpty()) {
            jdbc.sql("select platform.drop_mentions(cast(:notes as uuid[]))")
                    .param("notes", MarkRows.texts(notes))
                    .query((row, number) -> true)
                    .list();
        }
    }

    /** @param tenants whose, empty for all */
    List<UnseenMention> unseen(UUID operator, Optional<Set<Integer>> tenants, int most) {
        return jdbc.sql("""
                        select t.slug, m.conversation_id, count(*) as notes, max(m.written_at) as written_at
                        from platform.mention m join platform.tenant t using (tenant_id)
                        where m.operator_id = :operator and m.unseen and t.status = 'active'
                          and (cast(:tenants as int[]) is null or m.tenant_id = any(cast(:tenants as int[])))
                        group by t.slug, m.conversation_id
                        order by max(m.written_at) desc, m.conversation_id limit :most
                        """)
                .param("operator", operator)
                .param(
                        "tenants",
                        tenants.map(ids -> ids.stream().map(String::valueOf).toArray(String[]::new))
                                .orElse(null))
                .param("most", most)
                .query((row, number) -> new UnseenMention(
                        row.getString("slug"),
                        row.getObject("conversation_id", UUID.class),
                        row.getInt("notes"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int see(int tenant, UUID operator, UUID conversation) {
        return jdbc.sql("""
                        update platform.mention set unseen = false
                        where operator_id = :operator and conversation_id = :conversation and tenant_id = :tenant
                          and unseen
                        """)
                .param("operator", operator)
                .param("conversation", conversation)
                .param("tenant", tenant)
                .update();
    }
}
