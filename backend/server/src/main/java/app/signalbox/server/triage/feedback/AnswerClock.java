package app.signalbox.server.triage.feedback;

import app.signalbox.server.knowledge.PastAnswers;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import org.springframework.stereotype.Component;

/** What was learnt long ago, or is more than helps, goes by itself. */
@Component
class AnswerClock implements ExpiringContent {

    private final PastAnswers answers;

    AnswerClock(PastAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        return answers.sweep(limit);
    }
}
