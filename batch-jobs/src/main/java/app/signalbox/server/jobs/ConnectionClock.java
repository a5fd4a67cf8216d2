package app.signalbox.server.jobs;

import app.signalbox.server.channels.connection.Probes;
import app.signalbox.server.channels.connection.Renewals;
import app.signalbox.server.database.WorkPool;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.intake.ContentFetching;
import app.signalbox.server.intake.health.DeafAccounts;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clocks of connections. Only a worker keeps them; what is due, and how much at once, the modules decide. */
@Component
class ConnectionClock {

    private final Renewals renewals;
    private final Probes probes;
    private final DeafAccounts deafAccounts;
    private final ContentFetching contents;
    private final SystemWork system;
    private final SignalboxSettings process;

    ConnectionClock(
            Renewals renewals,
            Probes probes,
            DeafAccounts deafAccounts,
            ContentFetching contents,
            SystemWork system,
            SignalboxSettings process) {
        this.renewals = renewals;
        this.probes = probes;
        this.deafAccounts = deafAccounts;
        this.contents = contents;
        this.system = system;
        this.process = process;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void renew() {
        asWorker("key renewal", renewals::pass);
    }

    /** Each account comes up every quarter of an hour, some of them each minute. */
    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
    void probe() {
        asWorker("connection probe", probes::pass);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void findDeafAccounts() {
        asWorker("deaf accounts", deafAccounts::pass);
    }

    @Scheduled(initialDelayString = "PT35S", fixedDelayString = "PT1M")
    void fetchContent() {
        asWorker("content fetching", contents::pass);
    }

    private void asWorker(String name, Runnable pass) {
        if (process.roles().contains(ProcessRole.WORKER)) {
            WorkPool.JOBS.run(() -> system.run(name, pass));
        }
    }
}
