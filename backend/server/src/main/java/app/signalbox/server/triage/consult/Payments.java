package app.signalbox.server.triage.consult;

import app.signalbox.server.cost.Admission;
import app.signalbox.server.cost.Budgets;
import app.signalbox.server.cost.Metering;
import app.signalbox.server.cost.ModelPrice;
import app.signalbox.server.cost.Money;
import app.signalbox.server.cost.PriceBook;
import app.signalbox.server.cost.Quotas;
import app.signalbox.server.cost.Reservation;
import app.signalbox.server.cost.Spend;
import app.signalbox.server.cost.Tokens;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.AgentRun;
import app.signalbox.server.triage.AgentRun.Origin;
import app.signalbox.server.triage.AgentRun.Outcome;
import app.signalbox.server.triage.AgentRun.TokenUse;
import app.signalbox.server.triage.model.ModelOutcome;
import app.signalbox.server.triage.model.ModelOutcome.Answered;
import app.signalbox.server.triage.model.ModelOutcome.Cause;
import app.signalbox.server.triage.model.ModelOutcome.Unreachable;
import app.signalbox.server.triage.model.ModelRun;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks what has to be paid for: from memory if it was asked before, otherwise within quota and budget. */
@Component
class Payments {

    private final Answers answers;
    private final Quotas quotas;
    private final PriceBook prices;
    private final Budgets budgets;
    private final Metering metering;
    private final Clock clock;

    Payments(Answers answers, Quotas quotas, PriceBook prices, Budgets budgets, Metering metering, Clock clock) {
        this.answers = answers;
        this.quotas = quotas;
        this.prices = prices;
        this.budgets = budgets;
        this.metering = metering;
        this.clock = clock;
    }

    <T> Reply<T> ask(Tenant tenant, PaidQuestion<T> question) {
        long begin = System.nanoTime();
        Optional<Answers.Remembered<T>> remembered = answers.find(tenant, question.key(), question.type());
        if (remembered.isPresent()) {
            metering.record(tenant, question.spared(), 1, remembered.get().cost());
            return new Reply<>(
                    remembered.get().value(), fromMemory(question, Duration.ofNanos(System.nanoTime() - begin)));
        }
        return switch (quotas.enter(tenant)) {
            case Admission.Refused refused -> skipped(question, refused.sentence());
            case Admission.Admitted admitted -> {
                try (admitted) {
                    yield within(tenant, question);
                }
            }
        };
    }

    private <T> Reply<T> within(Tenant tenant, PaidQuestion<T> question) {
        Optional<ModelPrice> price = prices.findModelPrice(tenant, question.model(), clock.instant());
        if (price.isEmpty()) {
            return skipped(
                    question,
                    "The price book has no price for the model %s, so nobody knows what it costs. Add one."
                            .formatted(question.model()));
        }
        var most = question.question().atMost();
        Money estimate = price.get().estimate(most.input(), most.output());
        return switch (budgets.reserve(tenant, estimate, question.paid())) {
            case Reservation.Exhausted exhausted -> skipped(question, exhausted.sentence());
            case Reservation.Reserved reserved -> asked(tenant, question, reserved.id(), price.get(), estimate);
        };
    }

    private <T> Reply<T> asked(
            Tenant tenant, PaidQuestion<T> question, UUID reservation, ModelPrice price, Money estimate) {
        ModelOutcome<T> outcome = question.question().ask();
        Money cost = settle(outcome, reservation, price, estimate);
        AgentRun run = run(question, outcome, cost);
        if (outcome instanceof Answered<T> answered) {
            answers.remember(tenant, question.key(), question.messageId(), answered.value(), cost);
            return new Reply<>(answered.value(), run);
        }
        return new Reply<>(null, run);
    }

    /** Whatever may have been charged unseen is booked in full. */
    private Money settle(ModelOutcome<?> outcome, UUID reservation, ModelPrice price, Money estimate) {
        ModelRun.TokenCount usage = outcome.run().usage();
        if (usage != null) {
            Spend spend = Spend.of(new Tokens(usage.input(), 0, usage.output()), price);
            budgets.settle(reservation, spend);
            return new Money(spend.micros(), price.currency());
        }
        if (outcome instanceof Unreachable<?> unreachable && mayHaveBeenCharged(unreachable)) {
            budgets.settleInFull(reservation);
            return estimate;
        }
        if (outcome instanceof Answered<?>) {
            budgets.settleInFull(reservation);
            return estimate;
        }
        budgets.release(reservation);
        return Money.zero(price.currency());
    }

    private static boolean mayHaveBeenCharged(Unreachable<?> unreachable) {
        return unreachable.cause() == Cause.TIME_LIMIT && unreachable.run().attempts() > 0;
    }

    private static AgentRun run(PaidQuestion<?> question, ModelOutcome<?> outcome, Money cost) {
        ModelRun run = outcome.run();
        ModelRun.TokenCount usage = run.usage();
        return new AgentRun(
                question.key().agent(),
                question.by(),
                run.prompt(),
                Ends.of(outcome),
                Ends.sentence(outcome),
                run.took(),
                usage == null ? null : new TokenUse(usage.input(), usage.output()),
                cost.micros(),
                Origin.ENGINE);
    }

    private static AgentRun fromMemory(PaidQuestion<?> question, Duration took) {
        return new AgentRun(question.key().agent(), question.by(), null, Outcome.OK, null, took, null, 0, Origin.CACHE);
    }

    private static <T> Reply<T> skipped(PaidQuestion<T> question, String sentence) {
        return new Reply<>(null, AgentRun.refused(question.key().agent(), question.by(), Outcome.SKIPPED, sentence));
    }
}
