package app.signalbox.server.cost;

import app.signalbox.server.tenancy.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is used without a reservation: answers that cost nothing, and fees that can't be refused. What was
 * reserved is counted when {@link Budgets} settles it. Callers add up: one call for a chunk of work, not one for each
 * message. Like budgets, it works outside of any transaction.
 */
@Service
public class Metering {

    private final UsageLedger ledger;
    private final PriceBook prices;
    private final CostSettings settings;
    private final Clock clock;

    Metering(UsageLedger ledger, PriceBook prices, CostSettings settings, Clock clock) {
        this.ledger = ledger;
        this.prices = prices;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts answers that cost nothing and spared a model's cost.
     *
     * @param purpose {@link Purpose#embedded} or {@link Purpose#cache}
     * @param count answers, at least 1
     * @param saved what the model would have cost for all of them
     * @throws IllegalArgumentException if the purpose is one that costs money
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    @Transactional(propagation = Propagation.NEVER)
    public void record(Tenant tenant, Purpose purpose, long count, Money saved) {
        switch (purpose.kind()) {
            case AGENT, CACHE -> ledger.record(tenant, today(tenant), purpose, positive(count), saved);
            case MODEL, PLATFORM_FEE -> throw new IllegalArgumentException(purpose.kind() + " is never free");
        }
    }

    /** Like {@link #record(Tenant, Purpose, long, Money)} for answers that no model could have given. */
    @Transactional(propagation = Propagation.NEVER)
    public void record(Tenant tenant, Purpose purpose, long count) {
        record(tenant, purpose, count, Money.zero(settings.currency()));
    }

    /**
     * Charges events or calls that a network has billed already, so that the budget can't refuse them: they may bring a
     * month above its limit, and then no model is called. In another currency than the budget's they are reported and
     * don't count against the limit.
     *
     * @param event as the price book names it, such as {@code x:event:dm.received}
     * @param count how many, at least 1
     * @throws UnpricedException if the price book doesn't know the event
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    @Transactional(propagation = Propagation.NEVER)
    public void charge(Tenant tenant, String event, long count) {
        Instant now = clock.instant();
        Money cost = prices.getFeePrice(tenant, event, now).of(positive(count));
        ledger.charge(tenant, LocalDate.ofInstant(now, tenant.timeZone()), Purpose.fee(event), count, cost);
    }

    private LocalDate today(Tenant tenant) {
        return LocalDate.ofInstant(clock.instant(), tenant.timeZone());
    }

    private static long positive(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one is counted, not " + count);
        }
        return count;
    }
}
