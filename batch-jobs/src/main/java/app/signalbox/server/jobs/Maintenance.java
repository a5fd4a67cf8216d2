package app.signalbox.server.jobs;

import app.signalbox.server.claims.Positions;
import app.signalbox.server.cost.Budgets;
import app.signalbox.server.database.WorkPool;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.intake.IntakeAlarms;
import app.signalbox.server.intake.LogRetention;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SealedRows;
import app.signalbox.server.kernel.SignalboxSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The slow clocks: partitions, retention, alarms, events that no listener finished, money held for lost calls. Only a
 * worker keeps them.
 */
@Component
class Maintenance {

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);

    private final LogRetention retention;
    private final Positions positions;
    private final DeadExecutions deadExecutions;
    private final IntakeAlarms alarms;
    private final IncompleteEventPublications publications;
    private final Budgets budgets;
    private final List<SealedRows> sealed;
    private final SystemWork system;
    private final SignalboxSettings process;
    private final Set<String> raised = new HashSet<>();

    Maintenance(
            LogRetention retention,
            Positions positions,
            DeadExecutions deadExecutions,
            IntakeAlarms alarms,
            IncompleteEventPublications publications,
            Budgets budgets,
            List<SealedRows> sealed,
            SystemWork system,
            SignalboxSettings process) {
        this.retention = retention;
        this.positions = positions;
        this.deadExecutions = deadExecutions;
        this.alarms = alarms;
        this.publications = publications;
        this.budgets = budgets;
        this.sealed = List.copyOf(sealed);
        this.system = system;
        this.process = process;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1H")
    void hourly() {
        asWorker("maintenance", () -> {
            retention.makePartitions();
            retention.sweep();
            positions.sweep();
        });
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
    void everyMinute() {
        asWorker("maintenance", () -> {
            deadExecutions.sweep();
            publications.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(5));
            logAlarms();
        });
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void expireReservations() {
        asWorker("maintenance", () -> {
            int lapsed = budgets.expireReservations();
            if (lapsed > 0) {
                LOG.warn("{} paid calls never told their end; what was held for them is given back", lapsed);
            }
        });
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1H")
    void resealAfterAnExchangeOfTheMasterKey() {
        asWorker("maintenance", () -> {
            int resealed = sealed.stream().mapToInt(SealedRows::reseal).sum();
            if (resealed > 0) {
                LOG.info("{} rows are sealed under the new master key now", resealed);
            }
        });
    }

    private void logAlarms() {
        Set<String> active = new HashSet<>();
        alarms.active().forEach(alarm -> {
            active.add(alarm.name());
            if (raised.add(alarm.name())) {
                LOG.warn("Alarm {}: {}", alarm.name(), alarm.sentence());
            }
        });
        raised.retainAll(active);
    }

    private void asWorker(String name, Runnable work) {
        if (process.roles().contains(ProcessRole.WORKER)) {
            WorkPool.JOBS.run(() -> system.run(name, work));
        }
    }
}
