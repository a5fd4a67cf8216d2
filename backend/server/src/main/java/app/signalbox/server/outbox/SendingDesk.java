package app.signalbox.server.outbox;

import app.signalbox.contract.operations.BreakerView;
import app.signalbox.server.channels.connection.AccountKey;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.Outlets;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.channels.outlet.UploadResult;
import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.database.WorkPool;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.operations.Breakers;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.outbox.media.StoredAttachment;
import app.signalbox.server.outbox.media.UnknownAttachmentException;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: claims it, asks the network outside of any transaction, writes down what it said. Acts are with
 * the networks side by side, so that a slow network delays nobody else's; each account has a circuit breaker.
 */
@Component
class SendingDesk implements ContinuousWork, Breakers {

    private static final Logger LOG = LoggerFactory.getLogger(SendingDesk.class);
    private static final String JOB = "send";
    private static final String FAILED_OFTEN =
            "The network has failed many times in a row for this account, so it is left alone for a moment.";
    private static final Duration WHILE_OTHERS_GO_FIRST = Duration.ofMillis(200);
    private static final Duration BREAKER_PAUSE = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final DueEntries due;
    private final Attempts attempts;
    private final Settlements settlements;
    private final SendLimits limits;
    private final AccountKeys keys;
    private final Outlets outlets;
    private final Attachments attachments;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final SystemWork system;
    private final Departures departures;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Semaphore free;
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(60)
            .waitDurationInOpenState(BREAKER_PAUSE)
            .permittedNumberOfCallsInHalfOpenState(3)
            .build());

    SendingDesk(
            DueEntries due,
            Attempts attempts,
            Settlements settlements,
            SendLimits limits,
            AccountKeys keys,
            Outlets outlets,
            Attachments attachments,
            Tenants tenants,
            CurrentTenant currentTenant,
            SystemWork system,
            Departures departures,
            OutboxSettings settings,
            Clock clock) {
        this.due = due;
        this.attempts = attempts;
        this.settlements = settlements;
        this.limits = limits;
        this.keys = keys;
        this.outlets = outlets;
        this.attachments = attachments;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.system = system;
        this.departures = departures;
        this.settings = settings;
        this.clock = clock;
        this.free = new Semaphore(settings.inFlight());
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public Wake wake() {
        return departures.wake();
    }

    @Override
    public boolean waiting() {
        Instant now = clock.instant();
        return due.nextDueAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    /** Until the next entry is due; what is due but waits for others of its lane is looked at now and then. */
    @Override
    public Duration patience(Duration most) {
        Instant now = clock.instant();
        Duration wait = due.nextDueAt()
                .map(at -> at.isAfter(now) ? Duration.between(now, at) : WHILE_OTHERS_GO_FIRST)
                .orElse(most);
        return wait.compareTo(most) < 0 ? wait : most;
    }

    /** Claims what is due as far as there is room, and sends it in the background. Returns whether there was any. */
    @Override
    public boolean pass() {
        int room = free.drainPermits();
        List<Claim> claims = List.of();
        try {
            claims = room == 0 ? List.of() : due.claim(clock.instant(), room);
        } finally {
            free.release(room - claims.size());
        }
        if (claims.isEmpty()) {
            return false;
        }
        begin(claims);
        return true;
    }

    @Override
    public void reset() {}

    @Override
    public void release() {
        try {
            if (!free.tryAcquire(settings.inFlight(), CLOSING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Some acts are still with the networks; their fate is looked up at the next start");
                return;
            }
            free.release(settings.inFlight());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(List<Claim> claims) {
        Map<Claim, Instant> refused;
        try {
            refused = limits.take(claims, clock.instant());
        } catch (RuntimeException failed) {
            free.release(claims.size());
            throw failed;
        }
        for (Claim claim : claims) {
            Instant again = refused.get(claim);
            Thread.ofVirtual().name("send-" + claim.outboxId()).start(() -> handle(claim, again));
        }
    }

    private void handle(Claim claim, @Nullable Instant again) {
        try {
            WorkPool.JOBS.run(() -> {
                if (again == null) {
                    system.run("job " + JOB, () -> sendAs(claim));
                } else {
                    due.postpone(claim, again);
                }
            });
        } catch (ClaimLostException lost) {
            LOG.info("{}", lost.getMessage());
        } catch (RuntimeException failed) {
            LOG.warn("Entry {} of the outbox is looked after again when its claim ends", claim.outboxId(), failed);
        } finally {
            free.release();
            departures.wake().up();
        }
    }

    private void sendAs(Claim claim) {
        Optional<Tenant> tenant = tenants.find(claim.tenantId());
        if (tenant.isPresent()) {
            send(tenant.get(), claim);
        }
    }

    private void send(Tenant tenant, Claim claim) {
        switch (currentTenant.call(tenant, () -> keys.find(claim.channelAccountId()))) {
            case AccountKey.Usable usable -> send(tenant, claim, usable.access());
            case AccountKey.Lost lost -> settlements.withoutAccess(tenant, claim, lost.reason());
            case AccountKey.None none -> settlements.withoutAccess(tenant, claim, none.reason());
        }
    }

    private void send(Tenant tenant, Claim claim, AccountAccess access) {
        switch (attempts.begin(tenant, claim)) {
            case Plan.Nothing _, Plan.Later _ -> {}
            case Plan.Send plan -> settlements.settle(tenant, claim, plan, access, ask(claim, plan, access));
            case Plan.Bring plan -> bring(tenant, claim, plan, access);
            case Plan.Look plan ->
                settlements.settle(
                        tenant,
                        claim,
                        plan,
                        outlets.of(claim.channel()).find(access, plan.act(), plan.since(), plan.others()));
        }
    }

    /** Brings what is missing, then begins again: nobody outside has seen anything yet. */
    private void bring(Tenant tenant, Claim claim, Plan.Bring plan, AccountAccess access) {
        for (StoredAttachment file : plan.missing()) {
            UploadResult result = bring(tenant, claim, plan.entry(), file, access);
            switch (result) {
                case UploadResult.Stored stored -> note(tenant, file, stored.mediaId(), true, stored.usableUntil());
                case UploadResult.Processing processing -> {
                    note(tenant, file, processing.mediaId(), false, processing.usableUntil());
                    settlements.await(tenant, claim, plan, processing.askAgainAt());
                    return;
                }
                case UploadResult.NotStored not -> {
                    settlements.settle(tenant, claim, plan, access, not.sent());
                    return;
                }
            }
        }
        send(tenant, claim, access);
    }

    private UploadResult bring(Tenant tenant, Claim claim, Entry entry, StoredAttachment file, AccountAccess access) {
        byte[] content;
        try {
            content = currentTenant.call(
                    tenant, () -> attachments.content(file.view().id()));
        } catch (UnknownAttachmentException gone) {
            return new UploadResult.NotStored(
                    Sent.of(new SendResult.Rejected("file-gone", String.valueOf(gone.getMessage()))));
        }
        CircuitBreaker breaker = breakers.circuitBreaker(claim.channel().value() + "/" + claim.account());
        if (!breaker.tryAcquirePermission()) {
            return new UploadResult.NotStored(Sent.of(new SendResult.Unreachable(FAILED_OFTEN)));
        }
        long begin = breaker.getCurrentTimestamp();
        UploadResult result;
        try {
            result = outlets.of(claim.channel())
                    .upload(access, ReplyRules.place(entry.form()), file.media(clock.instant()), content);
        } catch (RuntimeException failed) {
            LOG.error("Bringing a file of entry {} failed in an unforeseen way", entry.id(), failed);
            result = new UploadResult.NotStored(Sent.of(
                    new SendResult.Unreachable("A file could not be brought to the network. It is tried again.")));
        }
        count(breaker, begin, result instanceof UploadResult.NotStored not && isNoAnswer(not.sent()));
        return result;
    }

    private static boolean isNoAnswer(Sent sent) {
        return switch (sent.result()) {
            case SendResult.Unreachable _, SendResult.Unknown _ -> true;
            case SendResult.Accepted _, SendResult.Rejected _, SendResult.AccessLost _, SendResult.RateLimited _ ->
                false;
        };
    }

    private static void count(CircuitBreaker breaker, long begin, boolean failed) {
        long took = breaker.getCurrentTimestamp() - begin;
        if (failed) {
            breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException("no answer"));
        } else {
            breaker.onSuccess(took, breaker.getTimestampUnit());
        }
    }

    private void note(Tenant tenant, StoredAttachment file, String mediaId, boolean ready, Instant until) {
        currentTenant.call(tenant, () -> {
            attachments.there(file.view().id(), mediaId, ready, until);
            return file;
        });
    }

    private Sent ask(Claim claim, Plan.Send plan, AccountAccess access) {
        CircuitBreaker breaker = breakers.circuitBreaker(claim.channel().value() + "/" + claim.account());
        if (!breaker.tryAcquirePermission()) {
            return Sent.of(new SendResult.Unreachable(FAILED_OFTEN));
        }
        long begin = breaker.getCurrentTimestamp();
        Sent sent = safely(outlets.of(claim.channel()), plan, access);
        count(breaker, begin, isNoAnswer(sent));
        return sent;
    }

    /** Whatever goes wrong while the network is asked, it may have heard. */
    private static Sent safely(Outlet outlet, Plan.Send plan, AccountAccess access) {
        try {
            return outlet.send(access, plan.act());
        } catch (RuntimeException failed) {
            LOG.error(
                    "Sending entry {} failed in an unforeseen way", plan.entry().id(), failed);
            return Sent.of(new SendResult.Unknown(failed.getClass().getSimpleName()));
        }
    }

    @Override
    public List<BreakerView> breakers() {
        return breakers.getAllCircuitBreakers().stream()
                .map(breaker -> new BreakerView(
                        "account",
                        breaker.getName(),
                        breaker.getState().name().toLowerCase(Locale.ROOT),
                        breaker.getMetrics().getFailureRate()))
                .sorted(Comparator.comparing(BreakerView::name))
                .toList();
    }
}
