package app.signalbox.server.triage.consult;

import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets a tenant's remembered answers go that are old, or more than are likely to be asked for again. */
@Component
class AnswerMemory implements ExpiringContent {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST = 20_000;

    private final Answers answers;
    private final Clock clock;

    AnswerMemory(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        return answers.forget(clock.instant().minus(LONGEST), MOST, limit) == limit;
    }
}
