package app.signalbox.server.jobs;

import app.signalbox.server.claims.ContinuousWork;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Does passes until nothing has come for a while. Runs outside any transaction: each pass opens its own. A failing
 * pass is tried again after a growing pause, because what it works on can't be skipped.
 */
final class UntilIdle implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(UntilIdle.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ContinuousWork work;
    private final Duration linger;
    private final BooleanSupplier stopping;
    private Duration pause = FIRST_PAUSE;

    UntilIdle(ContinuousWork work, Duration linger, BooleanSupplier stopping) {
        this.work = work;
        this.linger = linger;
        this.stopping = stopping;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws InterruptedException {
        while (!stopping.getAsBoolean()) {
            if (!passed(contribution) && !work.wake().await(work.patience(linger)) && !work.waiting()) {
                break;
            }
        }
        return RepeatStatus.FINISHED;
    }

    private boolean passed(StepContribution contribution) throws InterruptedException {
        try {
            boolean found = work.pass();
            pause = FIRST_PAUSE;
            if (found) {
                contribution.incrementWriteCount(1);
            }
            return found;
        } catch (RuntimeException failed) {
            LOG.warn("A pass of job {} failed and is tried again in {} ms", work.job(), pause.toMillis(), failed);
            contribution.incrementProcessSkipCount();
            work.reset();
            work.wake().await(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            return true;
        }
    }
}
