package app.signalbox.server.jobs;

import app.signalbox.server.claims.ContinuousWork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Does passes until nothing has come for a while, on as many threads as the work wants. Runs outside any transaction:
 * each pass opens its own. Never on the job's thread either, to which Batch binds a synchronization: whatever is
 * queried there outside of a transaction keeps its connection as long as the job runs. A failing pass is tried again
 * after a growing pause, because what it works on can't be skipped.
 */
final class UntilIdle implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(UntilIdle.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ContinuousWork work;
    private final JobsSettings settings;
    private final BooleanSupplier stopping;
    private final UnaryOperator<Runnable> inJob;

    /** @param inJob gives a thread of its own what the job's thread has: its connections and whom it works for */
    UntilIdle(ContinuousWork work, JobsSettings settings, BooleanSupplier stopping, UnaryOperator<Runnable> inJob) {
        this.work = work;
        this.settings = settings;
        this.stopping = stopping;
        this.inJob = inJob;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws InterruptedException {
        var passes = new Passes(contribution);
        List<Thread> workers = IntStream.rangeClosed(1, work.workers())
                .mapToObj(number -> Thread.ofPlatform()
                        .name("job-" + work.job() + "-" + number)
                        .start(inJob.apply(passes::untilIdle)))
                .toList();
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } finally {
            passes.end();
        }
        return RepeatStatus.FINISHED;
    }

    /** Those of one execution. */
    private final class Passes {

        private final StepContribution contribution;
        private final AtomicLong fruitful = new AtomicLong();
        private volatile boolean over;

        private Passes(StepContribution contribution) {
            this.contribution = contribution;
        }

        void untilIdle() {
            var retry = new Retry();
            try {
                while (!over && !stopping.getAsBoolean()) {
                    long before = fruitful.get();
                    if (!passed(retry)
                            && !work.wake().await(work.patience(settings.linger()))
                            && fruitful.get() == before
                            && !isWorkWaiting()) {
                        break;
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                end();
            }
        }

        private boolean isWorkWaiting() {
            try {
                return work.waiting();
            } catch (RuntimeException unknown) {
                LOG.warn("Whether job {} has work can't be known; another pass will tell", work.job(), unknown);
                return true;
            }
        }

        /** One signal wakes one worker, so each passes it on. */
        void end() {
            over = true;
            work.wake().up();
        }

        private boolean passed(Retry retry) throws InterruptedException {
            try {
                boolean found = work.pass();
                retry.succeeded();
                if (found) {
                    fruitful.incrementAndGet();
                    count(() -> contribution.incrementWriteCount(1));
                }
                return found;
            } catch (RuntimeException failed) {
                LOG.warn(
                        "A pass of job {} failed and is tried again in {} ms",
                        work.job(),
                        retry.pause.toMillis(),
                        failed);
                count(contribution::incrementProcessSkipCount);
                work.reset();
                work.wake().await(retry.pause);
                retry.failed();
                return true;
            }
        }

        private void count(Runnable one) {
            synchronized (contribution) {
                one.run();
            }
        }
    }

    /** How long one thread waits after a failure. */
    private static final class Retry {

        private Duration pause = FIRST_PAUSE;

        void succeeded() {
            pause = FIRST_PAUSE;
        }

        void failed() {
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
    }
}
