package app.signalbox.server.outbox;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.channels.outlet.Outlets;
import app.signalbox.server.channels.outlet.TextLimit;
import app.signalbox.server.inbox.ActTarget;
import app.signalbox.server.inbox.Answering;
import app.signalbox.server.inbox.ReplyTarget;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.policy.MediaFile;
import app.signalbox.server.policy.MediaPlace;
import app.signalbox.server.policy.PolicyDecision;
import app.signalbox.server.triage.feedback.DraftFeedback;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts entries into the outbox: checked before anybody waits for them, decided again before they go. */
@Component
class Postings {

    private final Answering answering;
    private final Entries entries;
    private final ReplyRules rules;
    private final Drivers drivers;
    private final Outlets outlets;
    private final Attachments attachments;
    private final Departures departures;
    private final DraftFeedback feedback;
    private final JdbcClient jdbc;
    private final OutboxSettings settings;
    private final AuditTrail trail;
    private final Clock clock;

    Postings(
            Answering answering,
            Entries entries,
            ReplyRules rules,
            Drivers drivers,
            Outlets outlets,
            Attachments attachments,
            Departures departures,
            DraftFeedback feedback,
            JdbcClient jdbc,
            OutboxSettings settings,
            AuditTrail trail,
            Clock clock) {
        this.answering = answering;
        this.entries = entries;
        this.rules = rules;
        this.drivers = drivers;
        this.outlets = outlets;
        this.attachments = attachments;
        this.departures = departures;
        this.feedback = feedback;
        this.jdbc = jdbc;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Entry reply(
            UUID conversationId, ReplyToConversation reply, @Nullable UUID operatorId, @Nullable String name) {
        return replyBy(AuthorKind.OPERATOR, conversationId, reply, operatorId, name);
    }

    @Transactional
    public Entry replyBy(
            AuthorKind author,
            UUID conversationId,
            ReplyToConversation reply,
            @Nullable UUID operatorId,
            @Nullable String name) {
        ReplyTarget target = answering.get(conversationId);
        refuseIfClosed(target);
        ReplyForm form = formOf(target, reply.form());
        var files = attachments.take(conversationId, reply.attachmentIds());
        MediaPlace place = rules.media(target, form);
        refuseFiles(place, files);
        String text = checked(target, form, reply.text(), !files.isEmpty() && place.alone());
        Driver driver = drivers.lock(conversationId);
        Instant now = clock.instant();
        Entry first = entry(target, form, author, operatorId, name, text, reply.draftId(), now);
        List<Entry> parts = parts(first, files, place.together());
        Entry entry = parts.getFirst();
        refuseIfForbidden(entry, target, now);
        switch (author) {
            case OPERATOR -> {
                takeOver(target, reply.seenMessageId(), operatorId, name, now);
                feedback.answered(new DraftFeedback.Answer(
                        entry.id(), entry.targetMessageId(), reply.draftId(), words(text), operatorId, now));
            }
            case AI -> refuseUnlessDriving(driver, now);
            case AUTOMATION, CONTACT, OUTSIDE_APP -> {}
        }
        add(parts, target);
        if (author == AuthorKind.OPERATOR) {
            trail.record(
                    AuditAction.REPLY_SENT,
                    entry.id().toString(),
                    target.channel().value() + ", conversation " + conversationId
                            + (files.isEmpty() ? "" : ", files: " + files.size()));
        }
        return entry;
    }

    private static void refuseIfClosed(ReplyTarget target) {
        switch (target.status()) {
            case RESOLVED, SPAM -> throw new ClosedConversationException(target.status());
            case NEW, OPEN, PENDING, SNOOZED -> {}
        }
    }

    private static ReplyForm formOf(ReplyTarget target, @Nullable ReplyForm wanted) {
        ReplyForm usual = target.kind() == ThreadKind.DM ? ReplyForm.DIRECT : ReplyForm.PUBLIC;
        ReplyForm form = wanted == null ? usual : wanted;
        boolean fits = switch (form) {
            case DIRECT -> target.kind() == ThreadKind.DM;
            case PUBLIC -> target.kind() != ThreadKind.DM;
            case PRIVATE -> target.kind() == ThreadKind.COMMENT;
        };
        if (!fits) {
            throw new InvalidReplyException("A " + target.kind().value() + " can't be answered as " + form.value()
                    + ". Leave the form away to answer as usual.");
        }
        return form;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void refuseFiles(MediaPlace place, List<OutgoingAttachment> files) {
        var looked = files.stream()
                .map(file -> new MediaFile(file.name(), file.kind(), file.mediaType(), file.size()))
                .toList();
        place.refusal(looked).ifPresent(reason -> {
            throw new ReplyRefusedException(new PolicyDecision.Refused(place.id(), reason, place.source()));
        });
    }

    /** An answer as the network takes it: in one, or its words and each file as a message of its own. */
    private List<Entry> parts(Entry whole, List<OutgoingAttachment> files, boolean together) {
        if (files.isEmpty() || together) {
            return List.of(whole.with(files));
        }
        List<Entry> parts = new ArrayList<>();
        if (whole.text() != null) {
            parts.add(whole);
        }
        for (OutgoingAttachment file : files) {
            parts.add(
                    parts.isEmpty()
                            ? whole.with(List.of(file))
                            : whole.part(TimeOrderedId.next(clock), parts.size(), file));
        }
        return parts;
    }

    /** The words, null where there are none and files may go alone. */
    private @Nullable String checked(ReplyTarget target, ReplyForm form, @Nullable String text, boolean mayBeBlank) {
        if (text == null || text.isBlank()) {
            if (mayBeBlank) {
                return null;
            }
            throw new InvalidReplyException("An answer needs words. Write some, then send it.");
        }
        TextLimit limit = outlets.of(target.channel()).limit(ReplyRules.place(form));
        String stripped = text.strip();
        if (!limit.allows(stripped)) {
            throw new InvalidReplyException("This answer takes " + limit.count(stripped) + " of the " + limit.most()
                    + " characters that the network allows here. Shorten it.");
        }
        return stripped;
    }

    private Entry entry(
            ReplyTarget target,
            ReplyForm form,
            AuthorKind author,
            @Nullable UUID operatorId,
            @Nullable String name,
            @Nullable String text,
            @Nullable UUID draftId,
            Instant now) {
        UUID id = TimeOrderedId.next(clock);
        return new Entry(
                id,
                target.conversationId(),
                target.channelAccountId(),
                target.account(),
                target.channel(),
                form == ReplyForm.PRIVATE ? OutboxAct.PRIVATE_REPLY : OutboxAct.REPLY,
                form,
                target.answers() == null ? null : target.answers().messageId(),
                text,
                author,
                operatorId,
                name,
                draftId,
                text != null && isVerbatim(draftId, text),
                OutboxState.HELD,
                now,
                now.plus(settings.holdOf(target.channel())),
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                id,
                0,
                List.of());
    }

    private boolean isVerbatim(@Nullable UUID draftId, String text) {
        return draftId != null
                && jdbc.sql("select text from draft where draft_id = :id")
                        .param("id", draftId)
                        .query(String.class)
                        .optional()
                        .filter(draft -> draft.strip().equals(text))
                        .isPresent();
    }

    private void refuseIfForbidden(Entry entry, ReplyTarget target, Instant now) {
        var ruling = rules.decide(entry, target, entries.privateRepliesBefore(entry), now);
        if (ruling.decision() instanceof PolicyDecision.Refused refused) {
            throw new ReplyRefusedException(refused);
        }
    }

    /** An operator who answers has the conversation in hand, and what the AI was about to say is not said. */
    private void takeOver(
            ReplyTarget target, @Nullable UUID seen, @Nullable UUID operatorId, @Nullable String name, Instant now) {
        UUID conversation = target.conversationId();
        if (entries.aiIsSending(conversation)) {
            throw new StaleReplyException();
        }
        if (seen != null
                && (entries.answeredSince(conversation, seen, operatorId)
                        || answering.answeredSince(conversation, seen, entries.idsBy(conversation, operatorId)))) {
            throw new StaleReplyException();
        }
        drivers.give(conversation, Driver.Kind.HUMAN, operatorId, name, now, settings.driving());
        entries.cancelByAi(conversation, "An operator answers this conversation.");
    }

    private static void refuseUnlessDriving(Driver driver, Instant now) {
        switch (driver.at(now)) {
            case AI -> {}
            case HUMAN, NOBODY ->
                throw new EntryStateException("The AI does not have this conversation in hand, so it can't answer it.");
        }
    }

    private void add(List<Entry> parts, ReplyTarget target) {
        parts.forEach(part -> entries.add(part, priority(target)));
        if (target.status() == ConversationStatus.NEW) {
            answering.takeUp(target.conversationId());
        } else {
            answering.touched(target.conversationId());
        }
        departures.announce();
    }

    @Transactional
    public Entry act(UUID messageId, OutboxAct act, @Nullable UUID operatorId, @Nullable String name) {
        ActTarget message = answering.findMessage(messageId).orElseThrow(() -> new UnknownMessageException(messageId));
        ReplyTarget target = answering.find(message.conversationId()).orElseThrow();
        Instant now = clock.instant();
        UUID id = TimeOrderedId.next(clock);
        var entry = new Entry(
                id,
                message.conversationId(),
                target.channelAccountId(),
                target.account(),
                target.channel(),
                act,
                message.kind() == ThreadKind.DM ? ReplyForm.DIRECT : ReplyForm.PUBLIC,
                messageId,
                null,
                AuthorKind.OPERATOR,
                operatorId,
                name,
                null,
                false,
                OutboxState.READY,
                now,
                now,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                id,
                0,
                List.of());
        if (!outlets.of(target.channel()).supports(OutgoingActs.of(entry, message, target, entry.text(), List.of()))) {
            throw new InvalidReplyException(
                    "The network offers no way to do that. Do it on its own pages if it can be done there.");
        }
        refuseIfForbidden(entry, target, now);
        add(List.of(entry), target);
        trail.record(
                AuditAction.MESSAGE_ACTED_ON,
                messageId.toString(),
                act.value() + " on " + target.channel().value());
        return entry;
    }

    /**
     * Puts a failed entry, or one whose fate is unknown, on its way once more, and behind it the parts of the same answer
     * that failed because of it.
     */
    void again(Entry entry) {
        alone(entry);
        entries.ofAnswer(entry.answerId()).stream()
                .filter(part -> part.part() > entry.part() && part.state() == OutboxState.FAILED)
                .forEach(this::alone);
    }

    private void alone(Entry entry) {
        Instant now = clock.instant();
        ReplyTarget target = answering.find(entry.conversationId()).orElseThrow();
        jdbc.sql("""
                        update outbox set state = case state when 'failed' then 'ready' else state end, attempts = 0,
                            next_attempt_at = :now, reason = null, rule_id = null, dismissed_at = null
                        where outbox_id = :id
                        """)
                .param("now", Entries.parameter(now))
                .param("id", entry.id())
                .update();
        entries.makeDue(entry, now, priority(target));
        answering.touched(entry.conversationId());
        departures.announce();
    }

    /** The minute by which the person should have an answer: the earlier, the more urgent. */
    private int priority(ReplyTarget target) {
        Instant since = target.waitingSince() == null ? clock.instant() : target.waitingSince();
        return Math.toIntExact(since.plus(patience(target.urgency())).getEpochSecond() / 60);
    }

    private static Duration patience(@Nullable Urgency urgency) {
        return switch (urgency) {
            case CRITICAL -> Duration.ofMinutes(15);
            case HIGH -> Duration.ofHours(1);
            case NORMAL -> Duration.ofHours(8);
            case LOW -> Duration.ofDays(1);
            case null -> Duration.ofHours(8);
        };
    }
}
