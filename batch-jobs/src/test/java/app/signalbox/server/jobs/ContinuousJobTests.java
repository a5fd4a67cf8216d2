package app.signalbox.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.kernel.Wake;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ContinuousJobTests {

    private static final JobsSettings SETTINGS =
            new JobsSettings(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofDays(1));

    private final JobRepository repository = new ResourcelessJobRepository();
    private final Heap heap = new Heap();
    private final Job job = ContinuousJobConfiguration.job(repository, heap, SETTINGS, new Stopping(), task -> task);

    @Test
    void worksAgainAfterItWasIdle() {
        heap.pieces = 2;
        BatchStatus first = run();
        heap.pieces = 3;

        BatchStatus second = run();

        assertThat(first).isEqualTo(BatchStatus.COMPLETED);
        assertThat(second).isEqualTo(BatchStatus.COMPLETED);
        assertThat(heap.done).isEqualTo(5);
    }

    @Test
    void passesSideBySideWhereTheWorkWantsIt() {
        heap.workers = 2;
        heap.pieces = 2;
        heap.together = new CyclicBarrier(2);

        BatchStatus status = run();

        assertThat(status).isEqualTo(BatchStatus.COMPLETED);
        assertThat(heap.done).isEqualTo(2);
        assertThat(heap.threads).hasSize(2);
    }

    /** Else a query would keep its connection as long as the job runs, idle or not. */
    @Test
    void bindsNothingToItsThread() {
        heap.pieces = 1;

        run();

        assertThat(heap.synchronization).containsExactly(false);
    }

    @Test
    void endsAllItsThreadsAtOneSignal() throws Exception {
        heap.workers = 2;
        var stopping = new Stopping();
        var patient = new JobsSettings(Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1));
        Job patientJob = ContinuousJobConfiguration.job(repository, heap, patient, stopping, task -> task);
        var running = CompletableFuture.supplyAsync(() -> run(patientJob));
        await().until(() -> heap.idle.size() == 2);

        stopping.end();
        heap.wake.up();

        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(BatchStatus.COMPLETED);
    }

    private BatchStatus run() {
        return run(job);
    }

    private BatchStatus run(Job one) {
        try {
            JobParameters none = new JobParameters();
            JobInstance instance = repository.createJobInstance(one.getName(), none);
            JobExecution execution = repository.createJobExecution(instance, none, new ExecutionContext());
            one.execute(execution);
            return execution.getStatus();
        } catch (JobExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Pieces of work that are there or not. */
    private static final class Heap implements ContinuousWork {

        private final Wake wake = new Wake();
        private final Set<Thread> threads = new HashSet<>();
        private final Set<Thread> idle = ConcurrentHashMap.newKeySet();
        private final Set<Boolean> synchronization = new HashSet<>();
        private CyclicBarrier together = new CyclicBarrier(1);
        private int workers = 1;
        private int pieces;
        private int done;

        @Override
        public String job() {
            return "heap";
        }

        @Override
        public int workers() {
            return workers;
        }

        @Override
        public synchronized boolean waiting() {
            return pieces > 0;
        }

        /** Ends when as many as belong together are at it. */
        @Override
        public boolean pass() {
            synchronized (this) {
                if (pieces == 0) {
                    idle.add(Thread.currentThread());
                    return false;
                }
                pieces--;
                threads.add(Thread.currentThread());
                synchronization.add(TransactionSynchronizationManager.isSynchronizationActive());
            }
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException broken) {
                throw new IllegalStateException(broken);
            }
            synchronized (this) {
                done++;
            }
            return true;
        }

        @Override
        public void reset() {
            // nothing is kept
        }

        @Override
        public void release() {
            // nothing is claimed
        }

        @Override
        public Wake wake() {
            return wake;
        }
    }
}
