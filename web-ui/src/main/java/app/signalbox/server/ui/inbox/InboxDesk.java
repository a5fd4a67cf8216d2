package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.inbox.InboxChanges.InboxChange;
import app.signalbox.server.inbox.InboxChanges.Registration;
import app.signalbox.server.inbox.presence.Attendance.AttendanceChange;
import app.signalbox.server.inbox.presence.Attendant;
import app.signalbox.server.inbox.presence.Seat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the inbox view asks of the server, brand by brand or over all of the operator's brands. */
interface InboxDesk {

    /** A page of the place's conversations, in its order. */
    Page<ConversationSummary> page(InboxPlace place, @Nullable String cursor, int limit);

    /** All of the place's conversations as they are now, to do something to them. */
    Matching matching(InboxPlace place);

    /** Those of these conversations that are there. */
    List<ConversationSummary> rows(String tenant, List<UUID> ids);

    /**
     * A conversation with all that belongs to it.
     *
     * @throws app.signalbox.server.kernel.DomainException if the operator can't see one of this id
     */
    ConversationDetail detail(String tenant, UUID id);

    /** The one of these brands that has the conversation. */
    Optional<String> brandOf(UUID id, Iterable<String> tenants);

    /** Whether a brand has a language model that may draft for this network when asked. */
    boolean drafts(String tenant, Channel channel);

    /**
     * Lets the brand's language model draft; takes seconds. What comes of it is announced as a change.
     *
     * @param hearer told all sentences so far whenever one is complete
     */
    void draft(String tenant, UUID id, Consumer<List<String>> hearer);

    /** How a conversation can be answered now. */
    ReplyOptions options(String tenant, UUID id);

    /**
     * Answers; it is held for a moment and then sent.
     *
     * @throws app.signalbox.server.kernel.DomainException if it can't be sent like this
     */
    OutboxEntry reply(String tenant, UUID id, ReplyToConversation reply);

    /**
     * Keeps a file for an answer.
     *
     * @throws app.signalbox.server.kernel.DomainException if it can't go out
     */
    OutgoingAttachment attach(String tenant, UUID id, String name, byte[] content);

    /** Takes away a file that was not sent. */
    void detach(String tenant, UUID id, UUID attachmentId);

    /** Files that the operator attached to a conversation and has not sent. */
    List<OutgoingAttachment> attached(String tenant, UUID id);

    /**
     * A small copy of a picture that somebody sent, brought by the server.
     *
     * @param index of the message's attachments, from 0
     * @throws app.signalbox.server.kernel.DomainException if it can't be brought
     */
    byte[] picture(String tenant, UUID messageId, int index);

    /** What is or was on its way out of a conversation, oldest first. */
    List<OutboxEntry> outbox(String tenant, UUID id);

    /** Hides, shows, deletes or likes a message on its network. */
    OutboxEntry act(String tenant, UUID messageId, OutboxAct act);

    /** Takes back what has not gone out. */
    OutboxEntry recall(String tenant, UUID outboxId);

    /** Tries once more what failed. */
    OutboxEntry retry(String tenant, UUID outboxId);

    /** A brand's texts that are kept ready for answers. */
    List<SavedReplyView> savedReplies(String tenant);

    /** Sets a draft aside, with a reason if there is one. */
    void rejectDraft(String tenant, UUID draftId, @Nullable String reason);

    /** Takes back that a draft was set aside. */
    void withdrawRejection(String tenant, UUID draftId);

    /** Tells others that somebody is at a conversation, until the seat is left. */
    Seat sit(String tenant, UUID id, Attendant who);

    /** Who is where in brands of these numbers, by conversation. */
    Map<UUID, List<Attendant>> present(Set<Integer> tenantIds);

    /** Tells who comes and goes until the registration is removed, on the thread that made it so. */
    Registration attend(Consumer<AttendanceChange> listener);

    /** The number under which a brand's changes are announced. */
    int idOf(String tenant);

    /** Tells of changes until the registration is removed, on the thread that made them. */
    Registration listen(Consumer<InboxChange> listener);
}
