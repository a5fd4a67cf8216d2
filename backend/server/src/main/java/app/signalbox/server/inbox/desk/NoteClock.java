package app.signalbox.server.inbox.desk;

import app.signalbox.contract.retention.ErasedContent;
import app.signalbox.contract.retention.ErasureCause;
import app.signalbox.server.retention.Erasures;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes are kept no longer than the brand keeps what they are about. */
@Component
class NoteClock implements ExpiringContent {

    private final NoteRows notes;
    private final Erasures erasures;
    private final TransactionTemplate transaction;

    NoteClock(NoteRows notes, Erasures erasures, TransactionTemplate transaction) {
        this.notes = notes;
        this.erasures = erasures;
        this.transaction = transaction;
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        Instant before = deadlines.receivedBefore();
        return before != null
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    List<UUID> gone = notes.deleteWritten(before, limit);
                    erasures.note(ErasureCause.BRAND_CLOCK, ErasedContent.NOTES, gone);
                    return gone.size() == limit;
                }));
    }
}
