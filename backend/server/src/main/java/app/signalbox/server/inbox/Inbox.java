package app.signalbox.server.inbox;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.inbox.desk.DeskActs;
import java.util.List;
import java.util.UUID;
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
    private final DeskActs desk;

    Inbox(Queues queues, InboxQueries queries, DetailQueries details, DeskActs desk) {
        this.queues = queues;
        this.queries = queries;
        this.details = details;
        this.desk = desk;
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
    public void changeStatus(UUID id, ConversationStatus status) {
        desk.make(new MakeDeskAct(DeskVerb.STATUS, status.value(), List.of(id)));
    }

    /** Closes a conversation as dealt with; see {@link #changeStatus}. */
    @PreAuthorize("@access.may('ANSWER')")
    public void markResolved(UUID id) {
        changeStatus(id, ConversationStatus.RESOLVED);
    }

    /** Takes a closed conversation up again; see {@link #changeStatus}. */
    @PreAuthorize("@access.may('ANSWER')")
    public void reopen(UUID id) {
        changeStatus(id, ConversationStatus.OPEN);
    }

    /** Puts a conversation away as spam, where it stays whatever its author writes; see {@link #changeStatus}. */
    @PreAuthorize("@access.may('ANSWER')")
    public void markSpam(UUID id) {
        changeStatus(id, ConversationStatus.SPAM);
    }
}
