package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.triage.Intent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The inbox's side of what the desk does, in-process only: how conversations stand, and how they stand then. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DeskStates {

    private final JdbcClient jdbc;
    private final Standings standings;
    private final InboxChanges changes;

    DeskStates(JdbcClient jdbc, Standings standings, InboxChanges changes) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.changes = changes;
    }

    /**
     * Those of these conversations that are there, locked for the rest of the transaction in the order in which
     * everybody locks them. The lock keeps messages that arrive meanwhile from being overlooked.
     */
    public Map<UUID, DeskState> lock(Collection<UUID> ids) {
        Map<UUID, DeskState> found = new HashMap<>();
        jdbc.sql("""
                        select c.*, t.identity_id from conversation c join thread t using (thread_id)
                        where c.conversation_id = any(cast(:ids as uuid[])) and c.last_message_at is not null
                        order by c.conversation_id for update of c
                        """).param("ids", Column.of(ids)).query(row -> {
            DeskState state = state(row);
            found.put(state.conversationId(), state);
        });
        return found;
    }

    /** Lets conversations stand like this, everywhere; they are locked. */
    public void put(Collection<DeskState> states) {
        if (states.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update conversation c
                        set status = s.status, resolved_at = s.resolved_at, handled_up_to = s.handled_up_to,
                            snoozed_until = s.snoozed_until, assignee_id = s.assignee_id,
                            assignee_name = s.assignee_name, priority = s.priority, version = c.version + 1
                        from unnest(cast(:ids as uuid[]), cast(:statuses as text[]), cast(:resolved as timestamptz[]),
                                cast(:handled as timestamptz[]), cast(:snoozed as timestamptz[]),
                                cast(:assignees as uuid[]), cast(:names as text[]), cast(:priorities as text[]))
                            as s (conversation_id, status, resolved_at, handled_up_to, snoozed_until, assignee_id,
                                assignee_name, priority)
                        where c.conversation_id = s.conversation_id
                        """)
                .param("ids", Column.of(states, DeskState::conversationId))
                .param("statuses", Column.of(states, state -> state.status().value()))
                .param("resolved", Column.of(states, DeskState::resolvedAt))
                .param("handled", Column.of(states, DeskState::handledUpTo))
                .param("snoozed", Column.of(states, DeskState::snoozedUntil))
                .param("assignees", Column.of(states, DeskState::assigneeId))
                .param("names", Column.of(states, DeskState::assigneeName))
                .param("priorities", Column.of(states, state -> state.priority().value()))
                .update();
        standings.refresh(states.stream().map(DeskState::conversationId).toList());
    }

    /** Announces that conversations look different. */
    public void touched(Collection<UUID> ids) {
        changes.changed(ids);
    }

    /** Conversations whose snooze has ended. */
    public List<UUID> dueToWake(Instant now, int limit) {
        return jdbc.sql("""
                        select conversation_id from conversation
                        where snoozed_until is not null and snoozed_until <= :now and status = 'snoozed'
                        order by snoozed_until limit :limit
                        """)
                .param("now", Moment.parameter(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("conversation_id", UUID.class))
                .list();
    }

    /** When the next snooze ends. */
    public Optional<Instant> nextWake() {
        return jdbc.sql("""
                        select snoozed_until from conversation
                        where snoozed_until is not null and status = 'snoozed' order by snoozed_until limit 1
                        """)
                .query((row, number) -> Moment.get(row, "snoozed_until"))
                .optional();
    }

    private static DeskState state(ResultSet row) throws SQLException {
        return new DeskState(
                row.getObject("conversation_id", UUID.class),
                ConversationStatus.of(row.getString("status")),
                Moment.find(row, "resolved_at"),
                Moment.find(row, "handled_up_to"),
                Moment.find(row, "snoozed_until"),
                row.getObject("assignee_id", UUID.class),
                row.getString("assignee_name"),
                Priority.of(row.getString("priority")),
                Moment.get(row, "last_message_at"),
                row.getObject("identity_id", UUID.class),
                row.getString("language"),
                InboxQueries.read(row, "intent", Intent::of));
    }
}
