package app.signalbox.server.operations;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.operations.BreakerView;
import app.signalbox.contract.operations.JobView;
import app.signalbox.contract.operations.OperationsView;
import app.signalbox.contract.operations.QueueAge;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.tenancy.TenantAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the deployment is at this moment. Not for a tenant: call it with none bound. */
@Service
public class Operations {

    private final OperationsQueries queries;
    private final ProcessGauges gauges;
    private final ObjectProvider<Breakers> breakers;
    private final ObjectProvider<ContinuousWork> works;
    private final TenantAccess access;
    private final Access caller;
    private final AuditTrail trail;
    private final SignalboxSettings process;
    private final Clock clock;

    Operations(
            OperationsQueries queries,
            ProcessGauges gauges,
            ObjectProvider<Breakers> breakers,
            ObjectProvider<ContinuousWork> works,
            TenantAccess access,
            Access caller,
            AuditTrail trail,
            SignalboxSettings process,
            Clock clock) {
        this.queries = queries;
        this.gauges = gauges;
        this.breakers = breakers;
        this.works = works;
        this.access = access;
        this.caller = caller;
        this.trail = trail;
        this.process = process;
        this.clock = clock;
    }

    /** Queues of the caller's tenants; everything else is only for whoever runs the deployment. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional(propagation = Propagation.NEVER)
    public OperationsView look() {
        Instant now = clock.instant();
        List<QueueAge> queues = queries.queues(access.visibleTenants().orElse(null), now);
        if (!runsTheDeployment()) {
            return new OperationsView(now, queues, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return new OperationsView(
                now,
                queues,
                breakers(),
                queries.jobs(now).stream().map(this::withRestart).toList(),
                queries.nodes(now),
                gauges.pools(),
                gauges.disks());
    }

    /**
     * Lets a job of this process forget what it waits for and begin anew.
     *
     * @throws UnknownJobException if this process does no such job
     * @throws AccessDeniedException if somebody else runs the deployment
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional(propagation = Propagation.NEVER)
    public void restart(String job) {
        if (!runsTheDeployment()) {
            throw new AccessDeniedException("Jobs serve other agencies as well");
        }
        ContinuousWork work = works.stream()
                .filter(one -> one.job().equals(job) && isWorker())
                .findFirst()
                .orElseThrow(() -> new UnknownJobException(job));
        trail.recordInAgency(null, AuditAction.JOB_RESTARTED, job, null);
        work.reset();
        work.wake().up();
    }

    /** The admins of an agency run what serves nobody else. */
    private boolean runsTheDeployment() {
        return caller.may(Permission.MANAGE_DEPLOYMENT.name()) || queries.hasOneAgency();
    }

    private JobView withRestart(JobView job) {
        boolean here = isWorker() && works.stream().anyMatch(work -> work.job().equals(job.job()));
        return new JobView(
                job.job(), job.status(), job.startedAt(), job.endedAt(), job.message(), job.failedToday(), here);
    }

    private boolean isWorker() {
        return process.roles().contains(ProcessRole.WORKER);
    }

    private List<BreakerView> breakers() {
        return breakers.stream().flatMap(one -> one.breakers().stream()).toList();
    }
}
