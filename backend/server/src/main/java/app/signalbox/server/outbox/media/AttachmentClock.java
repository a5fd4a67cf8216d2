package app.signalbox.server.outbox.media;

import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files are kept for their answer and a short time, not for the brand. */
@Component
class AttachmentClock implements ExpiringContent {

    private final AttachmentRows rows;
    private final AttachmentSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachmentClock(AttachmentRows rows, AttachmentSettings settings, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int unused = rows.deleteUnused(now.minus(settings.unusedFor()), limit);
            int content =
                    rows.forgetContent(now.minus(settings.afterSending()), now.minus(settings.afterFailing()), limit);
            return unused == limit || content == limit;
        }));
    }
}
