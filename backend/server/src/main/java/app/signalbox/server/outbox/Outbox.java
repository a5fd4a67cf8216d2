package app.signalbox.server.outbox;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.channels.connection.AccountKey;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.OperatorNames;
import app.signalbox.server.inbox.Answering;
import app.signalbox.server.inbox.ReplyTarget;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.triage.feedback.DraftFeedback;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the bound tenant sends: answers and acts, from the decision of an operator to what became of them. */
@Service
public class Outbox {

    private final Answering answering;
    private final Postings postings;
    private final Entries entries;
    private final ReplyRules rules;
    private final Drivers drivers;
    private final AccountKeys keys;
    private final Attachments attachments;
    private final DraftFeedback feedback;
    private final Access access;
    private final OperatorNames names;
    private final AuditTrail trail;
    private final OutboxSettings settings;
    private final Clock clock;
    private final TransactionTemplate reading;

    Outbox(
            Answering answering,
            Postings postings,
            Entries entries,
            ReplyRules rules,
            Drivers drivers,
            AccountKeys keys,
            Attachments attachments,
            DraftFeedback feedback,
            Access access,
            OperatorNames names,
            AuditTrail trail,
            OutboxSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.answering = answering;
        this.postings = postings;
        this.entries = entries;
        this.rules = rules;
        this.drivers = drivers;
        this.keys = keys;
        this.attachments = attachments;
        this.feedback = feedback;
        this.access = access;
        this.names = names;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Answers what was said last. The answer is held for a moment, then sent, and followed to its end.
     *
     * @throws InvalidReplyException if the text is empty, too long, or the form doesn't fit
     * @throws ReplyRefusedException if a platform's rule forbids it
     * @throws StaleReplyException if somebody else has answered what the operator had not seen
     * @throws ClosedConversationException if it is resolved or spam
     * @throws app.signalbox.server.inbox.UnknownConversationException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public OutboxEntry reply(UUID conversationId, ReplyToConversation reply) {
        UUID operator = access.operatorId().orElse(null);
        return postings.reply(conversationId, reply, operator, nameOf(operator)).view();
    }

    /** Hides, shows, deletes or likes a message on its network. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public OutboxEntry act(UUID messageId, OutboxAct act) {
        UUID operator = access.operatorId().orElse(null);
        return postings.act(messageId, act, operator, nameOf(operator)).view();
    }

    /** How the conversation can be answered now. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public ReplyOptions options(UUID conversationId) {
        Standing standing = reading.execute(status -> standing(conversationId));
        String reason = switch (keys.find(standing.target().channelAccountId())) {
            case AccountKey.Usable _ -> null;
            case AccountKey.Lost lost -> lost.reason();
            case AccountKey.None none -> none.reason();
        };
        return new ReplyOptions(
                standing.options(),
                settings.holdOf(standing.target().channel()),
                reason,
                standing.driver(),
                standing.target().handle());
    }

    private record Standing(ReplyTarget target, List<ReplyOption> options, ReplyOptions.@Nullable Driver driver) {}

    private Standing standing(UUID conversationId) {
        Instant now = clock.instant();
        ReplyTarget target = answering.get(conversationId);
        int privateReplies = target.answers() == null
                ? 0
                : entries.privateReplies(target.answers().messageId(), conversationId);
        List<ReplyOption> options = formsOf(target).stream()
                .map(form -> rules.option(target, form, privateReplies, now))
                .toList();
        return new Standing(target, options, drivers.get(conversationId).view(now));
    }

    private List<ReplyForm> formsOf(ReplyTarget target) {
        return switch (target.kind()) {
            case DM -> List.of(ReplyForm.DIRECT);
            case COMMENT ->
                rules.knowsPrivateReplies(target.channel())
                        ? List.of(ReplyForm.PUBLIC, ReplyForm.PRIVATE)
                        : List.of(ReplyForm.PUBLIC);
            case MENTION, REVIEW -> List.of(ReplyForm.PUBLIC);
        };
    }

    /** What is or was on its way out of a conversation, oldest first, the latest 200. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public List<OutboxEntry> ofConversation(UUID conversationId) {
        CurrentTenant.get();
        return entries.ofConversation(conversationId).stream().map(Entry::view).toList();
    }

    /**
     * A page of the tenant's entries, newest first.
     *
     * @param state only those in this state, all when null
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public Page<OutboxEntry> list(@Nullable OutboxState state, @Nullable String cursor, int limit) {
        CurrentTenant.get();
        PageLimit size = new PageLimit(limit);
        Cursor after = cursor == null || cursor.isBlank() ? null : Cursor.parse(cursor, 2);
        List<Entry> rows = entries.page(
                state, after == null ? null : after.instant(0), after == null ? null : after.id(1), size.andOneMore());
        boolean more = rows.size() > size.rows();
        List<Entry> page = more ? rows.subList(0, size.rows()) : rows;
        return new Page<>(
                page.stream().map(Entry::view).toList(),
                more
                        ? Cursor.behind(
                                        page.getLast().createdAt(),
                                        page.getLast().id())
                                .text()
                        : null);
    }

    /**
     * One entry.
     *
     * @throws UnknownEntryException if there is none of this id
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public OutboxEntry get(UUID id) {
        CurrentTenant.get();
        return entries.find(id).orElseThrow(() -> new UnknownEntryException(id)).view();
    }

    /**
     * Takes an entry back that has not gone out, with all of the same answer that has not. Its files can go with another.
     *
     * @throws EntryStateException if it has
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public OutboxEntry recall(UUID id) {
        Entry entry = entries.findLocked(id).orElseThrow(() -> new UnknownEntryException(id));
        switch (entry.state()) {
            case HELD, READY -> {
                entries.ofAnswer(entry.answerId()).stream()
                        .filter(part -> part.state() == OutboxState.HELD || part.state() == OutboxState.READY)
                        .forEach(part -> {
                            entries.ended(part.id(), OutboxState.CANCELLED, "Recalled before it went out.", null);
                            attachments.free(part.id());
                        });
                feedback.recalled(entry.answerId());
                answering.touched(entry.conversationId());
                trail.record(AuditAction.REPLY_RECALLED, id.toString(), "conversation " + entry.conversationId());
            }
            case CANCELLED -> {}
            case SENDING, UNKNOWN ->
                throw new EntryStateException("It is with the network at this moment and can't be recalled any more.");
            case ACCEPTED, DELIVERED, READ ->
                throw new EntryStateException(
                        "It has gone out. Delete it on the network instead, where that is possible.");
            case FAILED -> throw new EntryStateException("It never went out, so there is nothing to recall.");
        }
        return get(id);
    }

    /**
     * Tries a failed entry once more, or one whose fate nobody could find out.
     *
     * @throws EntryStateException if it is in no such state
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public OutboxEntry retry(UUID id) {
        Entry entry = entries.findLocked(id).orElseThrow(() -> new UnknownEntryException(id));
        switch (entry.state()) {
            case FAILED -> postings.again(entry);
            case UNKNOWN -> {
                if (entry.nextAttemptAt() != null) {
                    throw new EntryStateException("It is still being looked for on the network; wait for its end.");
                }
                postings.again(entry);
            }
            case HELD, READY, SENDING -> throw new EntryStateException("It is still on its way; wait for its end.");
            case ACCEPTED, DELIVERED, READ -> throw new EntryStateException("It has gone out already.");
            case CANCELLED -> throw new EntryStateException("It was recalled. Write it anew if it is still needed.");
        }
        trail.record(AuditAction.REPLY_RETRIED, id.toString(), "conversation " + entry.conversationId());
        return get(id);
    }

    /** What did not go out, or may not have, and nobody has looked after: the newest first, at most 200. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public List<OutboxEntry> deadLetters() {
        CurrentTenant.get();
        return entries.dead(PageLimit.MOST).stream().map(Entry::view).toList();
    }

    /**
     * Takes an entry off the list of what did not go out. It stays with its conversation and can still be tried again.
     *
     * @throws EntryStateException if it did go out, or may still do so
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public OutboxEntry dismiss(UUID id) {
        Entry entry = entries.findLocked(id).orElseThrow(() -> new UnknownEntryException(id));
        boolean over = switch (entry.state()) {
            case FAILED -> true;
            case UNKNOWN -> entry.nextAttemptAt() == null;
            case HELD, READY, SENDING, ACCEPTED, DELIVERED, READ, CANCELLED -> false;
        };
        if (!over) {
            throw new EntryStateException("Only what did not go out can be dismissed. Wait for its end, or recall it.");
        }
        entries.dismiss(id, clock.instant());
        trail.record(AuditAction.REPLY_DISMISSED, id.toString(), "conversation " + entry.conversationId());
        return get(id);
    }

    /**
     * Puts an answer of the AI on its way, under a rule that a person switched on. It goes out only while the AI has
     * the conversation in hand and nobody else has answered the message.
     */
    @Transactional(propagation = Propagation.NEVER)
    public OutboxEntry replyByAi(UUID conversationId, String text) {
        var reply = new ReplyToConversation(text, null, null, null);
        return postings.replyBy(AuthorKind.AI, conversationId, reply, null, null)
                .view();
    }

    private @Nullable String nameOf(@Nullable UUID operator) {
        return operator == null ? null : names.of(List.of(operator)).get(operator);
    }
}
