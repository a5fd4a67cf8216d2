package app.signalbox.server.jobs;

import app.signalbox.server.database.WorkPool;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.intake.LogRetention;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.retention.Retention;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clock of what may be kept no longer. Only a worker keeps it. */
@Component
class RetentionClock {

    private static final String PASS = "PT1M";
    private static final int PASSES = 30;
    private static final String BODIES = "PT5M";

    private static final Duration AHEAD = ahead(Duration.parse(PASS).multipliedBy(PASSES));
    private static final Duration BODIES_AHEAD = ahead(Duration.parse(BODIES));

    private final Retention retention;
    private final LogRetention log;
    private final SystemWork system;
    private final SignalboxSettings process;

    RetentionClock(Retention retention, LogRetention log, SystemWork system, SignalboxSettings process) {
        this.retention = retention;
        this.log = log;
        this.system = system;
        this.process = process;
    }

    /** What would expire before the round after the next begins goes in this one, since a round takes its time. */
    private static Duration ahead(Duration round) {
        return round.multipliedBy(2);
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = PASS)
    void eraseDueOfTenants() {
        asWorker(() -> retention.eraseDue(AHEAD, PASSES));
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = BODIES)
    void eraseBodies() {
        asWorker(() -> log.eraseBodies(BODIES_AHEAD));
    }

    private void asWorker(Runnable work) {
        if (process.roles().contains(ProcessRole.WORKER)) {
            WorkPool.JOBS.run(() -> system.run("retention", work));
        }
    }
}
