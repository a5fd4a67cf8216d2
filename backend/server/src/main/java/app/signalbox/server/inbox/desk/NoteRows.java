package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.NoteView;
import app.signalbox.server.inbox.DeskStates;
import app.signalbox.server.inbox.UnknownConversationException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of notes. */
@Repository
class NoteRows {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final DeskStates states;
    private final MentionRows mentions;

    NoteRows(JdbcClient jdbc, DeskStates states, MentionRows mentions) {
        this.jdbc = jdbc;
        this.states = states;
        this.mentions = mentions;
    }

    @Transactional(readOnly = true)
    List<NoteView> ofConversation(UUID conversation) {
        return jdbc.sql("select * from note where conversation_id = :id order by written_at, note_id")
                .param("id", conversation)
                .query(NoteRows::note)
                .list();
    }

    @Transactional(readOnly = true)
    List<NoteView> mentioning(UUID operator) {
        return jdbc.sql("""
                        select * from note where mentioned @> array[cast(:operator as uuid)]
                        order by written_at desc, note_id desc limit :limit
                        """)
                .param("operator", operator)
                .param("limit", SHOWN)
                .query(NoteRows::note)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<NoteView> find(UUID id) {
        return jdbc.sql("select * from note where note_id = :id")
                .param("id", id)
                .query(NoteRows::note)
                .optional();
    }

    @Transactional
    void add(NoteView note) {
        if (states.lock(List.of(note.conversationId())).isEmpty()) {
            throw new UnknownConversationException(note.conversationId());
        }
        jdbc.sql("""
                        insert into note (note_id, conversation_id, author_id, author_name, text, mentioned, written_at)
                        values (:id, :conversation, :author, :authorName, :text, cast(:mentioned as uuid[]), :at)
                        """)
                .param("id", note.id())
                .param("conversation", note.conversationId())
                .param("author", note.authorId())
                .param("authorName", note.authorName())
                .param("text", note.text())
                .param("mentioned", MarkRows.texts(note.mentioned()))
                .param("at", note.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
        mentions.put(note);
        states.touched(List.of(note.conversationId()));
    }

    @Transactional
    void delete(NoteView note) {
        jdbc.sql("delete from note where note_id = :id").param("id", note.id()).update();
        mentions.drop(List.of(note.id()));
        states.touched(List.of(note.conversationId()));
    }

    /** Deletes the notes of those conversations in which nobody outside has any words left. */
    void deleteWhereNothingIsSaid(Collection<UUID> conversations) {
        mentions.drop(jdbc.sql("""
                        delete from note n where n.conversation_id = any(cast(:ids as uuid[]))
                          and not exists (select from message m where m.conversation_id = n.conversation_id
                              and m.direction = 'inbound' and m.text is not null)
                        returning n.note_id
                        """)
                .param("ids", MarkRows.texts(conversations))
                .query((row, number) -> row.getObject("note_id", UUID.class))
                .list());
    }

    /** Deletes notes that were written before then. */
    List<UUID> deleteWritten(Instant before, int limit) {
        List<UUID> gone = jdbc.sql("""
                        delete from note where note_id in (
                            select note_id from note where written_at < :before order by written_at limit :limit)
                        returning note_id
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> row.getObject("note_id", UUID.class))
                .list();
        mentions.drop(gone);
        return gone;
    }

    private static NoteView note(ResultSet row, int number) throws SQLException {
        return new NoteView(
                row.getObject("note_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getString("author_name"),
                row.getString("text"),
                Arrays.asList((UUID[]) row.getArray("mentioned").getArray()),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
