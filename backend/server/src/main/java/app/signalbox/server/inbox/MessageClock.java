package app.signalbox.server.inbox;

import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The clocks of what people write. */
@Component
class MessageClock implements ExpiringContent {

    private final ExpiredMessages expired;

    /**
     * Up to which arrival the brand's own clock has gone, tenant by tenant: an index on when messages were received
     * would cost the way in. After a start the wordless rows are passed over once more.
     */
    private final Map<Integer, Long> reached = new ConcurrentHashMap<>();

    MessageClock(ExpiredMessages expired) {
        this.expired = expired;
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        Instant before = deadlines.expiringBefore();
        boolean more = expired.eraseMessages(before, limit) == limit;
        more |= expired.eraseEdits(before, limit) == limit;
        more |= expired.eraseReactions(before, limit) == limit;
        Instant receivedBefore = deadlines.receivedBefore();
        return receivedBefore == null ? more : eraseReceived(receivedBefore, limit) || more;
    }

    private boolean eraseReceived(Instant before, int limit) {
        int tenant = CurrentTenant.get().id();
        ExpiredMessages.Reached now = expired.eraseMessages(before, reached.getOrDefault(tenant, 0L), limit);
        reached.put(tenant, now.arrival());
        return now.more();
    }
}
