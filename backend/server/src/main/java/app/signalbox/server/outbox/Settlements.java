package app.signalbox.server.outbox;

import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.inbox.ActTarget;
import app.signalbox.server.inbox.Answering;
import app.signalbox.server.inbox.OwnWords;
import app.signalbox.server.inbox.ReplyTarget;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import app.signalbox.server.triage.feedback.DraftFeedback;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An attempt's second transaction: what the network said, and what follows from it. Guarded by the claim's fence, like
 * the first one in {@link Attempts}.
 */
@Component
class Settlements {

    private static final String LOOKING =
            "No answer came. It is being looked for on the network before anything is sent again.";

    private final TenantTransaction transaction;
    private final DueEntries due;
    private final SendLimits limits;
    private final Entries entries;
    private final Answering answering;
    private final AccountKeys keys;
    private final DraftFeedback feedback;
    private final OutboxSettings settings;
    private final Clock clock;

    Settlements(
            TenantTransaction transaction,
            DueEntries due,
            SendLimits limits,
            Entries entries,
            Answering answering,
            AccountKeys keys,
            DraftFeedback feedback,
            OutboxSettings settings,
            Clock clock) {
        this.transaction = transaction;
        this.due = due;
        this.limits = limits;
        this.entries = entries;
        this.answering = answering;
        this.keys = keys;
        this.feedback = feedback;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes down what the network said. */
    void settle(Tenant tenant, Claim claim, Plan.Send plan, AccountAccess access, Sent sent) {
        Instant now = clock.instant();
        write(tenant, claim, sent, now, () -> outcome(plan.entry(), plan.target(), access, sent.result(), now));
    }

    /** Writes down that a file of it isn't with the network. */
    void settle(Tenant tenant, Claim claim, Plan.Bring plan, AccountAccess access, Sent sent) {
        Instant now = clock.instant();
        write(tenant, claim, sent, now, () -> {
            entries.bringing(plan.entry().id());
            Entry entry = entries.findLocked(plan.entry().id()).orElseThrow();
            return isWaiting(entry) ? outcome(entry, plan.target(), access, sent.result(), now) : Next.never();
        });
    }

    /** Writes down that the network is still looking through a file. */
    void await(Tenant tenant, Claim claim, Plan.Bring plan, Instant until) {
        Sent nothing = Sent.of(new SendResult.Unknown(""));
        write(tenant, claim, nothing, clock.instant(), () -> {
            Entry entry = entries.findLocked(plan.entry().id()).orElseThrow();
            return isWaiting(entry)
                    ? wait(entry, OutboxState.READY, until, "The network is still looking through a file.")
                    : Next.never();
        });
    }

    /** Writes down what looking on the network found. */
    void settle(Tenant tenant, Claim claim, Plan.Look plan, ReadBack found) {
        Instant now = clock.instant();
        Sent nothing = Sent.of(new SendResult.Unknown(""));
        write(tenant, claim, nothing, now, () -> foundOut(plan, found, now));
    }

    /** Writes down that the account's access keeps it from going. */
    void withoutAccess(Tenant tenant, Claim claim, String reason) {
        Instant now = clock.instant();
        Sent lost = Sent.of(new SendResult.AccessLost("", reason));
        write(tenant, claim, lost, now, () -> {
            Entry entry = entries.findLocked(claim.outboxId()).orElse(null);
            if (entry == null || !isWaiting(entry)) {
                return Next.never();
            }
            OutboxState state = entry.state() == OutboxState.SENDING ? OutboxState.UNKNOWN : entry.state();
            entries.waiting(entry.id(), state, now.plus(settings.accessPause()), reason);
            answering.touched(entry.conversationId());
            return withoutKey(claim.channelAccountId(), now);
        });
    }

    /** The account waits, unless it got another key meanwhile: then nobody would resume it. */
    private Next withoutKey(UUID channelAccountId, Instant now) {
        return new Next(now, !keys.usable(channelAccountId));
    }

    private static boolean isWaiting(Entry entry) {
        return switch (entry.state()) {
            case HELD, READY, SENDING, UNKNOWN -> true;
            case ACCEPTED, DELIVERED, READ, FAILED, CANCELLED -> false;
        };
    }

    /**
     * What follows.
     *
     * @param at when the entry is looked at again, null for never
     * @param accountWaits whether everything else of the account waits too, for another key
     */
    private record Next(@Nullable Instant at, boolean accountWaits) {

        static Next never() {
            return new Next(null, false);
        }

        static Next at(Instant time) {
            return new Next(time, false);
        }
    }

    private void write(Tenant tenant, Claim claim, Sent sent, Instant now, Supplier<Next> effect) {
        transaction.run(tenant, () -> due.hold(claim), effect, next -> {
            limits.learn(claim.channel(), sent.limits(), now);
            switch (sent.result()) {
                case SendResult.RateLimited limited ->
                    limits.pause(claim.channel(), limited.scope(), limited.until(), limited.reason(), now);
                case SendResult.AccessLost lost -> {
                    if (next.accountWaits()) {
                        limits.pause(
                                claim.channel(),
                                LimitScope.account(claim.account()),
                                now.plus(settings.accessPause()),
                                lost.reason(),
                                now);
                    }
                }
                case SendResult.Accepted _, SendResult.Rejected _, SendResult.Unreachable _, SendResult.Unknown _ -> {}
            }
            if (next.at() == null) {
                due.finish(claim);
            } else {
                due.postpone(claim, next.at());
            }
        });
    }

    private Next outcome(Entry entry, ReplyTarget target, AccountAccess access, SendResult result, Instant now) {
        answering.touched(entry.conversationId());
        return switch (result) {
            case SendResult.Accepted accepted -> accept(entry, target, accepted, now);
            case SendResult.Rejected rejected -> {
                entries.ended(entry.id(), OutboxState.FAILED, rejected.reason(), null);
                yield Next.never();
            }
            case SendResult.AccessLost lost -> {
                keys.lost(access, lost.reason());
                entries.waiting(entry.id(), OutboxState.READY, now, lost.reason());
                yield withoutKey(access.channelAccountId(), now);
            }
            case SendResult.RateLimited limited -> wait(entry, OutboxState.READY, limited.until(), limited.reason());
            case SendResult.Unreachable unreachable -> again(entry, now, unreachable.reason());
            case SendResult.Unknown unknown -> lose(entry, now, unknown.reason());
        };
    }

    /** Threads are locked before entries, as by whoever applies what networks tell. */
    private Next accept(Entry entry, ReplyTarget target, SendResult.Accepted accepted, Instant now) {
        Instant at = accepted.at() == null ? now : accepted.at();
        String providerId = accepted.providerMessageId();
        if (entry.hasWords() && providerId != null) {
            ThreadRef here = new ThreadRef(target.kind(), target.threadKey(), target.subjectRef());
            Person person = accepted.person() != null
                    ? accepted.person()
                    : target.person() == null ? null : new Person(target.person(), null, null);
            ActTarget answered = message(entry);
            answering.file(new OwnWords(
                    entry.channelAccountId(),
                    entry.channel(),
                    entry.account(),
                    accepted.thread() == null ? here : accepted.thread(),
                    person,
                    entry.authorKind(),
                    entry.authorName(),
                    providerId,
                    answered == null ? null : answered.providerMessageId(),
                    entry.text(),
                    entry.attachments().stream()
                            .map(file -> new Attachment(file.kind().value(), null, file.name()))
                            .toList(),
                    at,
                    entry.id()));
        }
        if (entries.accepted(entry.id(), providerId, now) && entry.isOperatorsAnswer()) {
            feedback.wentOut(entry.id());
        }
        if (entry.act() == OutboxAct.DELETE) {
            feedback.deleted(entry.conversationId());
        }
        return Next.never();
    }

    private Next wait(Entry entry, OutboxState state, Instant until, String reason) {
        entries.waiting(entry.id(), state, until, reason);
        return Next.at(until);
    }

    private Next again(Entry entry, Instant now, String reason) {
        if (entry.attempts() >= settings.attempts()) {
            entries.ended(entry.id(), OutboxState.FAILED, "Tried " + entry.attempts() + " times. " + reason, null);
            return Next.never();
        }
        return wait(entry, OutboxState.READY, now.plus(pause(entry.attempts())), reason);
    }

    private Next lose(Entry entry, Instant now, String reason) {
        return entry.hasWords()
                ? wait(entry, OutboxState.UNKNOWN, now.plus(settings.lookAfter()), reason)
                : again(entry, now, reason);
    }

    private Next foundOut(Plan.Look plan, ReadBack found, Instant now) {
        Entry entry = entries.find(plan.entry().id()).orElseThrow();
        if (!isWaiting(entry)) {
            return Next.never();
        }
        answering.touched(entry.conversationId());
        Instant tried = plan.since();
        return switch (found) {
            case ReadBack.Found there ->
                accept(entry, plan.target(), SendResult.Accepted.as(there.providerMessageId()), now);
            case ReadBack.Absent _ ->
                now.isBefore(tried.plus(settings.surelyAbsentAfter()))
                        ? wait(entry, OutboxState.UNKNOWN, tried.plus(settings.surelyAbsentAfter()), LOOKING)
                        : again(entry, now, "The network shows that it never arrived.");
            case ReadBack.Undecided undecided -> keepLooking(entry, tried, now, undecided.reason());
        };
    }

    private Next keepLooking(Entry entry, Instant tried, Instant now, String reason) {
        Duration lost = Duration.between(tried, now);
        if (lost.compareTo(settings.giveUpLookingAfter()) > 0) {
            entries.unresolved(
                    entry.id(),
                    "Nobody could find out whether it arrived. Look on the network, then try again if it did not. "
                            + reason);
            return Next.never();
        }
        Duration pause =
                lost.dividedBy(2).compareTo(settings.lookAfter()) < 0 ? settings.lookAfter() : lost.dividedBy(2);
        return wait(
                entry,
                OutboxState.UNKNOWN,
                now.plus(pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause),
                LOOKING);
    }

    /** Doubles with each attempt, with jitter so that what failed together doesn't come back together. */
    private Duration pause(int attempts) {
        long full = settings.firstPause().toMillis() << Math.min(Math.max(0, attempts - 1), 20);
        long most = Math.min(full, settings.longestPause().toMillis());
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    private @Nullable ActTarget message(Entry entry) {
        return entry.targetMessageId() == null
                ? null
                : answering.findMessage(entry.targetMessageId()).orElse(null);
    }
}
