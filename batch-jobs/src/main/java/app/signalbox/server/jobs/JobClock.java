package app.signalbox.server.jobs;

import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.Node;
import app.signalbox.server.identity.SystemWork;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.SmartLifecycle;

/** Starts a job whenever there is work for it and it isn't running here: one thread for each job. */
final class JobClock implements SmartLifecycle {

    /** Stops before the intake writer and the pools. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(JobClock.class);

    private final JobOperator operator;
    private final JobsSettings settings;
    private final Stopping stopping;
    private final SystemWork system;
    private final Node node;
    private final Clock clock;
    private final List<ContinuousJob> jobs;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    JobClock(
            JobOperator operator,
            JobsSettings settings,
            Stopping stopping,
            SystemWork system,
            Node node,
            Clock clock,
            List<ContinuousJob> jobs) {
        this.operator = operator;
        this.settings = settings;
        this.stopping = stopping;
        this.system = system;
        this.node = node;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** A job and the work it does. */
    record ContinuousJob(Job job, ContinuousWork work) {}

    @Override
    public void start() {
        stopping.begin();
        jobs.forEach(job -> threads.add(Thread.ofPlatform()
                .name("job-" + job.work().job())
                .start(ContinuousJobConfiguration.inJob(job.work(), system, () -> watch(job)))));
    }

    @Override
    public void stop() {
        stopping.end();
        jobs.forEach(job -> job.work().wake().up());
        threads.forEach(JobClock::join);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void watch(ContinuousJob job) {
        try {
            while (!stopping.stopping()) {
                job.work().wake().await(job.work().patience(settings.tick()));
                runIfWaiting(job);
            }
            job.work().release();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Job {} couldn't give its claims back; they end by themselves",
                    job.work().job(),
                    failed);
        }
    }

    private void runIfWaiting(ContinuousJob job) {
        try {
            if (!stopping.stopping() && job.work().waiting()) {
                operator.start(job.job(), parameters());
            }
        } catch (RuntimeException | JobExecutionException failed) {
            LOG.warn("Job {} couldn't run and is tried again in {}", job.work().job(), settings.tick(), failed);
            job.work().reset();
        }
    }

    private JobParameters parameters() {
        return new JobParametersBuilder()
                .addString("node", node.id().toString())
                .addString("started", clock.instant().toString())
                .toJobParameters();
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
