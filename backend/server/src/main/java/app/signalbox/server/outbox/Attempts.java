package app.signalbox.server.outbox;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.inbox.ActTarget;
import app.signalbox.server.inbox.Answering;
import app.signalbox.server.inbox.ReplyTarget;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.outbox.media.StoredAttachment;
import app.signalbox.server.policy.Obligation;
import app.signalbox.server.policy.PolicyDecision;
import app.signalbox.server.policy.PolicyDecisions;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An attempt's first transaction: whether the network is to be asked, and that it will be. Between this and {@link
 * Settlements} nothing is known, and whoever finds an entry like that looks for it on the network before doing anything
 * else.
 */
@Component
class Attempts {

    private static final String TAG_OF_PEOPLE = "HUMAN_AGENT";

    private final TenantTransaction transaction;
    private final DueEntries due;
    private final Entries entries;
    private final Drivers drivers;
    private final Answering answering;
    private final Attachments attachments;
    private final ReplyRules rules;
    private final PolicyDecisions decisions;
    private final Wording wording;
    private final Clock clock;

    Attempts(
            TenantTransaction transaction,
            DueEntries due,
            Entries entries,
            Drivers drivers,
            Answering answering,
            Attachments attachments,
            ReplyRules rules,
            PolicyDecisions decisions,
            Wording wording,
            Clock clock) {
        this.transaction = transaction;
        this.due = due;
        this.entries = entries;
        this.drivers = drivers;
        this.answering = answering;
        this.attachments = attachments;
        this.rules = rules;
        this.decisions = decisions;
        this.wording = wording;
        this.clock = clock;
    }

    /** Decides what is to be done, and writes down that it will be. */
    Plan begin(Tenant tenant, Claim claim) {
        Instant now = clock.instant();
        return transaction.run(tenant, () -> due.hold(claim), () -> plan(claim, now), plan -> {
            switch (plan) {
                case Plan.Nothing _ -> due.finish(claim);
                case Plan.Later later -> due.postpone(claim, later.at());
                case Plan.Send _, Plan.Look _, Plan.Bring _ -> {}
            }
        });
    }

    private Plan plan(Claim claim, Instant now) {
        UUID conversation = entries.conversationOf(claim.outboxId()).orElse(null);
        if (conversation == null) {
            return new Plan.Nothing();
        }
        Driver driver = drivers.lock(conversation);
        Entry entry = entries.findLocked(claim.outboxId()).orElseThrow();
        return switch (entry.state()) {
            case ACCEPTED, DELIVERED, READ, FAILED, CANCELLED -> new Plan.Nothing();
            case HELD, READY ->
                now.isBefore(entry.holdUntil()) ? new Plan.Later(entry.holdUntil()) : start(entry, driver, now);
            case SENDING, UNKNOWN -> entry.hasWords() ? look(entry) : start(entry, driver, now);
        };
    }

    private Plan look(Entry entry) {
        ReplyTarget target = answering.find(entry.conversationId()).orElseThrow();
        return new Plan.Look(
                entry,
                OutgoingActs.of(entry, message(entry), target, entry.text(), media(entry, clock.instant())),
                target,
                entries.idsOfOthers(entry));
    }

    private Plan start(Entry entry, Driver driver, Instant now) {
        ReplyTarget target = answering.find(entry.conversationId()).orElseThrow();
        ActTarget message = message(entry);
        String overtaken = overtaken(entry, target, driver, message, now);
        if (overtaken != null) {
            return end(entry, OutboxState.CANCELLED, overtaken, null);
        }
        if (!entries.earlierPartsWent(entry)) {
            return end(
                    entry,
                    OutboxState.FAILED,
                    "A part of the same answer before this one did not go out. Try that one again, and this follows.",
                    null);
        }
        var ruling = rules.decide(entry, target, entries.privateRepliesBefore(entry), now);
        var missing = missing(entry, now);
        if (!missing.isEmpty() && ruling.decision() instanceof PolicyDecision.Allowed) {
            return new Plan.Bring(entry, target, missing);
        }
        decisions.keep(ruling.action(), entry.id(), ruling.facts(), ruling.decision());
        return switch (ruling.decision()) {
            case PolicyDecision.Refused refused -> end(entry, OutboxState.FAILED, refused.reason(), refused.ruleId());
            case PolicyDecision.Allowed allowed -> go(entry, target, message, allowed, now);
        };
    }

    private Plan go(
            Entry entry, ReplyTarget target, @Nullable ActTarget message, PolicyDecision.Allowed allowed, Instant now) {
        String impediment = wording.impediment(allowed.obligations());
        if (impediment != null) {
            return end(entry, OutboxState.FAILED, impediment, null);
        }
        String tag = allowed.obligations().contains(Obligation.USE_HUMAN_AGENT_TAG) ? TAG_OF_PEOPLE : null;
        entries.sending(entry.id(), now, tag);
        Entry sending = entries.find(entry.id()).orElseThrow();
        String words = sending.text();
        String text = words == null ? null : wording.of(words, allowed.obligations());
        return new Plan.Send(sending, OutgoingActs.of(sending, message, target, text, media(entry, now)), target);
    }

    private List<StoredAttachment> files(Entry entry) {
        return entry.attachments().isEmpty()
                ? List.of()
                : attachments.of(List.of(entry.id())).getOrDefault(entry.id(), List.of());
    }

    private List<StoredAttachment> missing(Entry entry, Instant now) {
        return files(entry).stream().filter(file -> !file.isThere(now)).toList();
    }

    private List<OutgoingMedia> media(Entry entry, Instant now) {
        return files(entry).stream().map(file -> file.media(now)).toList();
    }

    private Plan end(Entry entry, OutboxState state, String reason, @Nullable String ruleId) {
        entries.ended(entry.id(), state, reason, ruleId);
        answering.touched(entry.conversationId());
        return new Plan.Nothing();
    }

    /** Why it is not to go out any more although nobody recalled it. */
    private @Nullable String overtaken(
            Entry entry, ReplyTarget target, Driver driver, @Nullable ActTarget message, Instant now) {
        if (message == null && needsMessage(entry)) {
            return "What it was about was taken back by its author.";
        }
        if (entry.authorKind() != AuthorKind.AI) {
            return null;
        }
        if (answering.wantsNoMachine(entry.conversationId())) {
            return "The person asked that no machine writes to them. Answer yourself.";
        }
        if (entries.operatorAnswers(entry)) {
            return "An operator answers this.";
        }
        return isStillForTheAi(entry, target, driver, now)
                ? null
                : "Somebody took the conversation over, or the person wrote again.";
    }

    private static boolean isStillForTheAi(Entry entry, ReplyTarget target, Driver driver, Instant now) {
        return driver.at(now) == Driver.Kind.AI
                && target.answered() == 0
                && target.answers() != null
                && target.answers().messageId().equals(entry.targetMessageId());
    }

    private static boolean needsMessage(Entry entry) {
        return switch (entry.act()) {
            case REPLY ->
                switch (entry.form()) {
                    case DIRECT -> false;
                    case PUBLIC, PRIVATE -> true;
                };
            case PRIVATE_REPLY, HIDE, UNHIDE, DELETE, LIKE, UNLIKE -> true;
        };
    }

    private @Nullable ActTarget message(Entry entry) {
        return entry.targetMessageId() == null
                ? null
                : answering.findMessage(entry.targetMessageId()).orElse(null);
    }
}
