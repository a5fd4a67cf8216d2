package app.signalbox.server.inbox.desk;

import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts are kept for as long as anybody would look them up or take them back, not for the brand. */
@Component
class ActClock implements ExpiringContent {

    private final ActRows acts;
    private final DeskSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActClock(ActRows acts, DeskSettings settings, TransactionTemplate transaction, Clock clock) {
        this.acts = acts;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> acts.deleteMade(clock.instant().minus(settings.keepActs()), limit) > 0));
    }
}
