package app.signalbox.server.inbox.desk;

import app.signalbox.server.inbox.DeskState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Labels on conversations and blocks on people, read and written by the chunk. */
@Repository
class MarkRows {

    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Marks of(Act act, Map<UUID, DeskState> states) {
        return switch (act.verb()) {
            case ADD_LABEL, REMOVE_LABEL -> new Marks(labelled(act.label(), states.keySet()), Set.of());
            case BLOCK, UNBLOCK -> new Marks(Set.of(), blocked(states.values()));
            case ASSIGN, SNOOZE, STATUS, PRIORITY, WAKE -> new Marks(Set.of(), Set.of());
        };
    }

    /** Whether the act's label is still there to be given. */
    boolean has(UUID label) {
        return jdbc.sql("select exists (select from label where label_id = :id for share)")
                .param("id", label)
                .query(Boolean.class)
                .single();
    }

    void put(Act act, Marks marks, Instant now) {
        if (marks.changed().isEmpty()) {
            return;
        }
        switch (act.verb()) {
            case ADD_LABEL, REMOVE_LABEL -> putLabels(act.label(), marks);
            case BLOCK, UNBLOCK -> putBlocks(act.maker(), marks, now);
            case ASSIGN, SNOOZE, STATUS, PRIORITY, WAKE -> {}
        }
    }

    private Set<UUID> labelled(UUID label, Collection<UUID> conversations) {
        return jdbc.sql("""
                        select conversation_id from conversation_label
                        where label_id = :label and conversation_id = any(cast(:ids as uuid[]))
                        """)
                .param("label", label)
                .param("ids", texts(conversations))
                .query((row, number) -> row.getObject("conversation_id", UUID.class))
                .set();
    }

    private Set<UUID> blocked(Collection<DeskState> states) {
        Set<UUID> people = states.stream()
                .map(DeskState::identityId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return jdbc.sql("select identity_id from blocked_person where identity_id = any(cast(:ids as uuid[]))")
                .param("ids", texts(people))
                .query((row, number) -> row.getObject("identity_id", UUID.class))
                .set();
    }

    private void putLabels(UUID label, Marks marks) {
        jdbc.sql("""
                        insert into conversation_label (conversation_id, label_id)
                        select unnest(cast(:ids as uuid[])), :label on conflict do nothing
                        """)
                .param("ids", texts(marks.changed(), true, marks))
                .param("label", label)
                .update();
        jdbc.sql("""
                        delete from conversation_label
                        where label_id = :label and conversation_id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", texts(marks.changed(), false, marks))
                .param("label", label)
                .update();
    }

    private void putBlocks(Maker maker, Marks marks, Instant now) {
        jdbc.sql("""
                        insert into blocked_person (identity_id, blocked_by, blocked_by_name, blocked_at)
                        select unnest(cast(:ids as uuid[])), cast(:by as uuid), cast(:name as text), :now
                        on conflict do nothing
                        """)
                .param("ids", texts(marks.changed(), true, marks))
                .param("by", maker.id())
                .param("name", maker.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from blocked_person where identity_id = any(cast(:ids as uuid[]))")
                .param("ids", texts(marks.changed(), false, marks))
                .update();
    }

    private static String[] texts(Collection<UUID> changed, boolean marked, Marks marks) {
        return texts(changed.stream().filter(id -> marks.isMarked(id) == marked).toList());
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
