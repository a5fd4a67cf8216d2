package app.signalbox.server.jobs;

import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.Node;
import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.WorkPool;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/** The jobs that run as long as there is work: {@code route} and {@code triage}, side by side. */
@Configuration(proxyBeanMethods = false)
class ContinuousJobConfiguration {

    @Bean
    JobClock jobClock(
            JobOperator operator,
            JobRepository repository,
            JobsSettings settings,
            Stopping stopping,
            SystemWork system,
            Node node,
            Clock clock,
            List<ContinuousWork> works,
            SignalboxSettings process) {
        List<JobClock.ContinuousJob> jobs = works.stream()
                .filter(work -> process.roles().contains(ProcessRole.WORKER))
                .map(work -> new JobClock.ContinuousJob(
                        job(repository, work, settings, stopping, task -> inJob(work, system, task)), work))
                .toList();
        return new JobClock(operator, settings, stopping, system, node, clock, jobs);
    }

    @Bean
    HintListener hintListener(DatabaseAddress address, List<ContinuousWork> works, SignalboxSettings process) {
        return new HintListener(address, process.roles().contains(ProcessRole.WORKER) ? works : List.of());
    }

    static Job job(
            JobRepository repository,
            ContinuousWork work,
            JobsSettings settings,
            Stopping stopping,
            UnaryOperator<Runnable> inJob) {
        var tasklet = new UntilIdle(work, settings, stopping::stopping, inJob);
        var step = new StepBuilder(work.job(), repository)
                .tasklet(tasklet, new NoTransaction())
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .build();
        return new JobBuilder(work.job(), repository).start(step).build();
    }

    /** With the connections of jobs, and in their name. */
    static Runnable inJob(ContinuousWork work, SystemWork system, Runnable task) {
        return () -> WorkPool.JOBS.run(() -> system.run("job " + work.job(), task));
    }
}
