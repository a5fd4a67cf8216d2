package app.signalbox.server.cost;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Access;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each tenant may cost in a month of its time zone. Money is held before a call and booked after it, so that calls
 * at the same time, on any number of machines, can't together pass the limit. It is held and booked at once, never
 * inside a caller's transaction, which might be rolled back although the call was made.
 */
@Service
public class Budgets {

    private final BudgetLedger ledger;
    private final CostSettings settings;
    private final Access access;
    private final TenantTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    Budgets(
            BudgetLedger ledger,
            CostSettings settings,
            Access access,
            TenantTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.access = access;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Holds the most that a call can cost, in the tenant's current month. A tenant may be bound or not.
     *
     * @param estimate at least what the call will come to; only then the limit holds to the micro
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    @Transactional(propagation = Propagation.NEVER)
    public Reservation reserve(Tenant tenant, Money estimate, Purpose purpose) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, tenant.timeZone());
        UUID id = TimeOrderedId.next(clock);
        if (ledger.reserve(id, tenant, day, estimate, purpose, now.plus(settings.reservationTtl()))) {
            return new Reservation.Reserved(id);
        }
        Budget budget = ledger.month(tenant, YearMonth.from(day));
        return new Reservation.Exhausted(budget.refusal(tenant, estimate, purpose));
    }

    /**
     * Books what a call came to, on the day and in the month in which it was reserved, also when the reservation has
     * expired meanwhile. False if it was ended before, or expired too long ago to be known.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean settle(UUID reservation, Spend actual) {
        return ledger.settle(reservation, actual.tokens(), actual.micros());
    }

    /**
     * Books the whole estimate of a call that was made and whose answer never came. False as for {@link #settle}.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean settleInFull(UUID reservation) {
        return ledger.settle(reservation, Tokens.NONE, null);
    }

    /**
     * Gives back what was held for a call that was not made. False as for {@link #settle}.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean release(UUID reservation) {
        return ledger.release(reservation);
    }

    /**
     * Gives back what is held for calls of which nobody told the end in time, and counts it as lapsed. Several machines
     * may do this at once. Returns how many calls there were.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    @Transactional(propagation = Propagation.NEVER)
    public int expireReservations() {
        Instant now = clock.instant();
        int lapsed = ledger.overdue(now).stream()
                .mapToInt(overdue -> ledger.lapse(overdue, now))
                .sum();
        ledger.forgetLapsed(now.minus(settings.keepLapsed()));
        return lapsed;
    }

    /**
     * Sets the bound tenant's budget from a month on.
     *
     * @throws InvalidBudgetException if a field can't be accepted
     * @throws BudgetCurrencyException if the month has spending in another currency
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional(propagation = Propagation.NEVER)
    public BudgetView set(SetBudget request) {
        Tenant tenant = CurrentTenant.get();
        Instant now = clock.instant();
        YearMonth current = YearMonth.from(LocalDate.ofInstant(now, tenant.timeZone()));
        NewBudget budget = NewBudget.of(request, current);
        UUID operator = access.operatorId().orElse(null);
        return transaction.onPlatform(() -> {
            Budget set = ledger.set(tenant, budget.from(), budget.limit(), now, operator)
                    .orElseThrow(() -> new BudgetCurrencyException(
                            budget.from(), budget.limit().currency()));
            trail.record(
                    AuditAction.BUDGET_SET,
                    budget.from().toString(),
                    "%s %s"
                            .formatted(
                                    BigDecimal.valueOf(budget.limit().micros(), 6)
                                            .stripTrailingZeros()
                                            .toPlainString(),
                                    budget.limit().currency()));
            return set.view();
        });
    }
}
