package app.signalbox.server.rules;

import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What rules did is kept for as long as anybody would look it up, not for the brand. */
@Component
class EffectClock implements ExpiringContent {

    private final EffectRows rows;
    private final RuleSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EffectClock(EffectRows rows, RuleSettings settings, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> rows.deleteActed(clock.instant().minus(settings.keepEffects()), limit) == limit));
    }
}
