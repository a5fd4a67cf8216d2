package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's conversations and what an operator does with them. */
@Service
public class Inbox {

    private final Queues queues;
    private final InboxQueries queries;
    private final DetailQueries details;
    private final Conversations conversations;
    private final Standings standings;
    private final InboxChanges changes;
    private final Clock clock;

    Inbox(
            Queues queues,
            InboxQueries queries,
            DetailQueries details,
            Conversations conversations,
            Standings standings,
            InboxChanges changes,
            Clock clock) {
        this.queues = queues;
        this.queries = queries;
        this.details = details;
        this.conversations = conversations;
        this.standings = standings;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A page of conversations, latest message first.
     *
     * @param cursor {@code nextCursor} of the page before, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public Page<ConversationSummary> list(InboxFilter filter, @Nullable String cursor, int limit) {
        return queues.list(filter, InboxOrder.LATEST, cursor, limit);
    }

    /**
     * A conversation with its latest 500 messages, its triage and the draft that answers its last message.
     *
     * @throws UnknownConversationException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public ConversationDetail detail(UUID id) {
        return details.find(id).orElseThrow(() -> new UnknownConversationException(id));
    }

    /** Those of these conversations that are there, in no particular order. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public List<ConversationSummary> summaries(List<UUID> ids) {
        return queries.rows(ids);
    }

    /**
     * Moves a conversation to {@code open}, {@code pending}, {@code resolved} or {@code spam}.
     *
     * @throws StatusRefusedException if it can't go there
     * @throws UnknownConversationException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void changeStatus(UUID id, ConversationStatus status) {
        switch (status) {
            case OPEN -> change(id, Conversation::open);
            case PENDING -> change(id, Conversation::park);
            case RESOLVED -> change(id, conversation -> conversation.resolve(clock.instant()));
            case SPAM -> change(id, Conversation::markSpam);
            case NEW -> throw new StatusRefusedException("A conversation is new only once. Open it instead.");
            case SNOOZED ->
                throw new StatusRefusedException("A snooze needs a time to wake up. Mark it pending instead.");
        }
    }

    /** Closes a conversation as dealt with; see {@link #changeStatus}. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void markResolved(UUID id) {
        changeStatus(id, ConversationStatus.RESOLVED);
    }

    /** Takes a closed conversation up again; see {@link #changeStatus}. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void reopen(UUID id) {
        changeStatus(id, ConversationStatus.OPEN);
    }

    /** Puts a conversation away as spam, where it stays whatever its author writes; see {@link #changeStatus}. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void markSpam(UUID id) {
        changeStatus(id, ConversationStatus.SPAM);
    }

    private void change(UUID id, Consumer<Conversation> verb) {
        Conversation conversation =
                conversations.findLocked(id).orElseThrow(() -> new UnknownConversationException(id));
        verb.accept(conversation);
        conversations.flush();
        standings.refresh(List.of(id));
        changes.changed(List.of(id));
    }
}
