package app.signalbox.server.inbox.desk;

import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.Outage;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.identity.TenantOperators;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes on with large acts, chunk by chunk and in turns, and lets snoozed conversations come back. */
@Component
class DeskClock implements ContinuousWork {

    private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);
    private static final int SIDE_BY_SIDE = 8;

    private final DueWork due;
    private final ActWork work;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final TenantOperators operators;
    private final Clock clock;

    DeskClock(
            DueWork due,
            ActWork work,
            Tenants tenants,
            CurrentTenant currentTenant,
            TenantOperators operators,
            Clock clock) {
        this.due = due;
        this.work = work;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.operators = operators;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "desk";
    }

    @Override
    public Wake wake() {
        return due.wake();
    }

    @Override
    public boolean waiting() {
        return due.nextAt().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    @Override
    public Duration patience(Duration most) {
        Duration wait = due.nextAt()
                .map(at -> Duration.between(clock.instant(), at))
                .orElse(most);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(most) < 0 ? wait : most;
    }

    @Override
    public boolean pass() {
        List<DueWork.Claim> claims = due.claim(SIDE_BY_SIDE);
        claims.forEach(this::look);
        return !claims.isEmpty();
    }

    @Override
    public void reset() {}

    @Override
    public void release() {
        due.release();
    }

    /** What fails is looked at again when its claim ends, so that it keeps nobody else waiting. */
    private void look(DueWork.Claim claim) {
        try {
            tenants.find(claim.tenantId()).ifPresent(tenant -> due.settle(claim, next(tenant, claim)));
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            LOG.error("The desk can't go on with {}", claim, failed);
        }
    }

    private @Nullable Instant next(Tenant tenant, DueWork.Claim claim) {
        if (!claim.act()) {
            return currentTenant.call(tenant, work::wake).orElse(null);
        }
        List<TenantOperator> candidates = operators.thatMay(Permission.ANSWER, tenant);
        boolean more = currentTenant.call(tenant, () -> work.goOn(claim.actId(), candidates));
        return more ? clock.instant() : null;
    }
}
