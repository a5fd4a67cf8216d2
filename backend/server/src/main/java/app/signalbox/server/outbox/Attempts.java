package app.signalbox.server.outbox;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.inbox.ActTarget;
import app.signalbox.server.inbox.Answering;
import app.signalbox.server.inbox.OwnWords;
import app.signalbox.server.inbox.ReplyTarget;
import app.signalbox.server.policy.Obligation;
import app.signalbox.server.policy.PolicyDecision;
import app.signalbox.server.policy.PolicyDecisions;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An attempt's two transactions: before the network is asked, that it will be; afterwards, what it said. Both are
 * guarded by the claim's fence. Between them nothing is known, and whoever finds an entry like that looks for it on
 * the network before doing anything else.
 */
@Component
class Attempts {

    private static final String TAG_OF_PEOPLE = "HUMAN_AGENT";
    private static final String LOOKING =
            "No answer came. It is being looked for on the network before anything is sent again.";

    private final TenantTransaction transaction;
    private final DueEntries due;
    private final SendLimits limits;
    private final Entries entries;
    private final Drivers drivers;
    private final Answering answering;
    private final ReplyRules rules;
    private final PolicyDecisions decisions;
    private final AccountKeys keys;
    private final OutboxSettings settings;
    private final Clock clock;

    Attempts(
            TenantTransaction transaction,
            DueEntries due,
            SendLimits limits,
            Entries entries,
            Drivers drivers,
            Answering answering,
            ReplyRules rules,
            PolicyDecisions decisions,
            AccountKeys keys,
            OutboxSettings settings,
            Clock clock) {
        this.transaction = transaction;
        this.due = due;
        this.limits = limits;
        this.entries = entries;
        this.drivers = drivers;
        this.answering = answering;
        this.rules = rules;
        this.decisions = decisions;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be done about a claimed entry. */
    sealed interface Plan {

        /** Ask the network to do it. */
        record Send(Entry entry, OutgoingAct act, ReplyTarget target) implements Plan {}

        /** Ask the network whether it was done. */
        record Look(Entry entry, OutgoingAct act, ReplyTarget target) implements Plan {

            /** Since when it may be there. */
            Instant since() {
                return entry.triedAt() == null ? entry.createdAt() : entry.triedAt();
            }
        }

        /** Nothing any more. */
        record Nothing() implements Plan {}

        /** Nothing yet. */
        record Later(Instant at) implements Plan {}
    }

    /** Decides what is to be done, and writes down that it will be. */
    Plan begin(Tenant tenant, Claim claim) {
        Instant now = clock.instant();
        return transaction.run(tenant, () -> due.hold(claim), () -> plan(claim, now), plan -> {
            switch (plan) {
                case Plan.Nothing _ -> due.finish(claim);
                case Plan.Later later -> due.postpone(claim, later.at());
                case Plan.Send _, Plan.Look _ -> {}
            }
        });
    }

    private Plan plan(Claim claim, Instant now) {
        Entry seen = entries.find(claim.outboxId()).orElse(null);
        if (seen == null) {
            return new Plan.Nothing();
        }
        Driver driver = drivers.lock(seen.conversationId());
        Entry entry = entries.findLocked(seen.id()).orElseThrow();
        return switch (entry.state()) {
            case ACCEPTED, DELIVERED, READ, FAILED, CANCELLED -> new Plan.Nothing();
            case HELD, READY ->
                now.isBefore(entry.holdUntil()) ? new Plan.Later(entry.holdUntil()) : start(entry, driver, now);
            case SENDING, UNKNOWN -> entry.hasWords() ? look(entry) : start(entry, driver, now);
        };
    }

    private Plan look(Entry entry) {
        ReplyTarget target = answering.find(entry.conversationId()).orElseThrow();
        return new Plan.Look(entry, OutgoingActs.of(entry, message(entry), target, entry.text()), target);
    }

    private Plan start(Entry entry, Driver driver, Instant now) {
        ReplyTarget target = answering.find(entry.conversationId()).orElseThrow();
        ActTarget message = message(entry);
        String overtaken = overtaken(entry, target, driver, message, now);
        if (overtaken != null) {
            return end(entry, OutboxState.CANCELLED, overtaken, null);
        }
        var ruling = rules.decide(entry, target, privateReplies(entry), now);
        decisions.keep(ruling.action(), entry.id(), ruling.facts(), ruling.decision());
        return switch (ruling.decision()) {
            case PolicyDecision.Refused refused -> end(entry, OutboxState.FAILED, refused.reason(), refused.ruleId());
            case PolicyDecision.Allowed allowed -> go(entry, target, message, allowed, now);
        };
    }

    private Plan go(
            Entry entry, ReplyTarget target, @Nullable ActTarget message, PolicyDecision.Allowed allowed, Instant now) {
        String tag = allowed.obligations().contains(Obligation.USE_HUMAN_AGENT_TAG) ? TAG_OF_PEOPLE : null;
        entries.sending(entry.id(), now, tag);
        Entry sending = entries.find(entry.id()).orElseThrow();
        String text = sending.text();
        if (text != null && allowed.obligations().contains(Obligation.DISCLOSE_AUTOMATION)) {
            text = settings.disclosure() + "\n\n" + text;
        }
        return new Plan.Send(sending, OutgoingActs.of(sending, message, target, text), target);
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

    private int privateReplies(Entry entry) {
        return entry.targetMessageId() == null ? 0 : entries.privateReplies(entry.targetMessageId(), entry.id());
    }

    private @Nullable ActTarget message(Entry entry) {
        return entry.targetMessageId() == null
                ? null
                : answering.findMessage(entry.targetMessageId()).orElse(null);
    }

    /** Writes down what the network said. */
    void settle(Tenant tenant, Claim claim, Plan.Send plan, AccountAccess access, Sent sent) {
        Instant now = clock.instant();
        write(tenant, claim, sent, now, () -> outcome(plan.entry(), plan.target(), access, sent.result(), now));
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
        transaction.run(
                tenant,
                () -> due.hold(claim),
                () -> {
                    Entry entry = entries.findLocked(claim.outboxId()).orElse(null);
                    if (entry == null || !isWaiting(entry)) {
                        return Optional.<Entry>empty();
                    }
                    OutboxState state = entry.state() == OutboxState.SENDING ? OutboxState.UNKNOWN : entry.state();
                    entries.waiting(entry.id(), state, now.plus(settings.accessPause()), reason);
                    answering.touched(entry.conversationId());
                    return Optional.of(entry);
                },
                entry -> {
                    if (entry.isEmpty()) {
                        due.finish(claim);
                        return;
                    }
                    limits.pause(
                            claim.channel(),
                            LimitScope.account(claim.account()),
                            now.plus(settings.accessPause()),
                            reason,
                            now);
                    due.postpone(claim, now);
                });
    }

    private static boolean isWaiting(Entry entry) {
        return switch (entry.state()) {
            case HELD, READY, SENDING, UNKNOWN -> true;
            case ACCEPTED, DELIVERED, READ, FAILED, CANCELLED -> false;
        };
    }

    /** When to look at it again; empty if that is over. */
    private record Next(@Nullable Instant at) {

        static Next never() {
            return new Next(null);
        }
    }

    private void write(Tenant tenant, Claim claim, Sent sent, Instant now, Supplier<Next> effect) {
        transaction.run(tenant, () -> due.hold(claim), effect, next -> {
            limits.learn(claim.channel(), sent.limits(), now);
            switch (sent.result()) {
                case SendResult.RateLimited limited ->
                    limits.pause(claim.channel(), limited.scope(), limited.until(), limited.reason(), now);
                case SendResult.AccessLost lost ->
                    limits.pause(
                            claim.channel(),
                            LimitScope.account(claim.account()),
                            now.plus(settings.accessPause()),
                            lost.reason(),
                            now);
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
                yield wait(entry, OutboxState.READY, now, lost.reason());
            }
            case SendResult.RateLimited limited -> wait(entry, OutboxState.READY, limited.until(), limited.reason());
            case SendResult.Unreachable unreachable -> again(entry, now, unreachable.reason());
            case SendResult.Unknown unknown -> lose(entry, now, unknown.reason());
        };
    }

    private Next accept(Entry entry, ReplyTarget target, SendResult.Accepted accepted, Instant now) {
        Instant at = accepted.at() == null ? now : accepted.at();
        entries.accepted(entry.id(), accepted.providerMessageId(), now);
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
                    Objects.requireNonNull(entry.text()),
                    at,
                    entry.id()));
        }
        return Next.never();
    }

    private Next wait(Entry entry, OutboxState state, Instant until, String reason) {
        entries.waiting(entry.id(), state, until, reason);
        return new Next(until);
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
        Entry entry = entries.findLocked(plan.entry().id()).orElseThrow();
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
}
