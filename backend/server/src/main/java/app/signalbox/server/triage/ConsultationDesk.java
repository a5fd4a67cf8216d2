package app.signalbox.server.triage;

import app.signalbox.server.claims.Behind;
import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.LeaseLostException;
import app.signalbox.server.claims.Outage;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.claims.WaitingTenants;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.OpenMessage;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Asks about messages that the first engine was unsure of or had no answer to. Behind triage and apart from it, so that
 * a slow or silent model delays a second opinion and nothing else.
 */
@Service
public class ConsultationDesk implements ContinuousWork {

    private static final Logger LOG = LoggerFactory.getLogger(ConsultationDesk.class);
    private static final String JOB = "consult";
    private static final String AFTER = "triage";

    private final InboxTriage inbox;
    private final Consultant consultant;
    private final ConsultationWriter writer;
    private final WaitingTenants tenants;
    private final CurrentTenant currentTenant;
    private final SystemWork system;
    private final ConsultationSettings settings;
    private final Clock clock;
    private final Wake wake = new Wake();

    ConsultationDesk(
            InboxTriage inbox,
            Consultant consultant,
            ConsultationWriter writer,
            Shards shards,
            Positions positions,
            Tenants tenants,
            CurrentTenant currentTenant,
            SystemWork system,
            ConsultationSettings settings,
            Clock clock) {
        this.inbox = inbox;
        this.consultant = consultant;
        this.writer = writer;
        this.tenants = new WaitingTenants(
                JOB, new Behind(AFTER, positions, tenants, clock), shards, positions, settings.quantum(), clock);
        this.currentTenant = currentTenant;
        this.system = system;
        this.settings = settings;
        this.clock = clock;
    }

    /** Messages of one tenant, and what is being asked about them. */
    private record Asked(WaitingTenants.Turn turn, List<Future<Consultation>> answers, long upTo) {}

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public Wake wake() {
        return wake;
    }

    @Override
    public boolean waiting() {
        tenants.lookAmong(consultant::serves);
        return !tenants.isEmpty();
    }

    /** Asks about one batch. Returns whether any tenant was waiting. */
    @Override
    public boolean pass() {
        if (!waiting()) {
            return false;
        }
        Instant begin = clock.instant();
        List<Asked> batch = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asked = 0; asked < settings.batch(); ) {
                Optional<WaitingTenants.Turn> turn = tenants.next();
                if (turn.isEmpty()) {
                    break;
                }
                List<OpenMessage> messages = read(turn.get());
                List<Future<Consultation>> answers = messages.stream()
                        .map(message -> threads.submit(() -> consult(turn.get(), message)))
                        .toList();
                batch.add(new Asked(turn.get(), answers, reached(messages, turn.get())));
                asked += answers.size();
            }
        }
        batch.forEach(asked -> finish(asked, begin));
        return true;
    }

    @Override
    public void reset() {
        tenants.reset();
    }

    @Override
    public void release() {
        tenants.release();
    }

    private List<OpenMessage> read(WaitingTenants.Turn turn) {
        Instant since = clock.instant().minus(settings.lookBack());
        return currentTenant.call(
                turn.tenant(), () -> inbox.messagesToConsult(turn.after(), since, settings.perTurn()));
    }

    private long reached(List<OpenMessage> messages, WaitingTenants.Turn turn) {
        return messages.size() < settings.perTurn()
                ? turn.upTo()
                : messages.getLast().message().arrival();
    }

    private Consultation consult(WaitingTenants.Turn turn, OpenMessage message) {
        try {
            return system.call("job " + JOB, () -> consultant.consult(turn.tenant(), message));
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            LOG.error("Nobody can be asked about message {}", message.message().messageId(), failed);
            return gaveUp(message, failed);
        }
    }

    /** One message that can't be asked about must not keep the others from it. */
    private static Consultation gaveUp(OpenMessage message, RuntimeException cause) {
        var run = AgentRun.refused(
                "classify",
                new EngineVersion("model", "none"),
                AgentRun.Outcome.FAILED,
                cause.getClass().getSimpleName());
        return new Consultation(message.message(), null, null, List.of(run));
    }

    private void finish(Asked asked, Instant begin) {
        var tenant = asked.turn().tenant();
        List<Consultation> consultations =
                asked.answers().stream().map(Future::resultNow).toList();
        try {
            writer.write(asked.turn(), consultations, asked.upTo());
        } catch (LeaseLostException lost) {
            tenants.lost(tenant);
            return;
        }
        Duration used = Duration.between(begin, clock.instant());
        tenants.done(tenant, asked.upTo(), used, consultations.size());
    }
}
