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

    private static final String PERIOD = "PT5M";

    /** What would expire before the pass after the next begins goes in this one, since a pass takes its time. */
    private static final Duration AHEAD = Duration.parse(PERIOD).multipliedBy(2);

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

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = PERIOD)
    void eraseDue() {
        if (process.roles().contains(ProcessRole.WORKER)) {
            WorkPool.JOBS.run(() -> system.run("retention", () -> {
                retention.eraseDue(AHEAD);
                log.eraseBodies(AHEAD);
            }));
        }
    }
}
