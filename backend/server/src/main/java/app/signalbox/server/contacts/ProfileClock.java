package app.signalbox.server.contacts;

import app.signalbox.contract.retention.ErasedContent;
import app.signalbox.contract.retention.ErasureCause;
import app.signalbox.server.retention.Erasures;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks of names: people stay known under their network's id. */
@Component
class ProfileClock implements ExpiringContent {

    private final Identities identities;
    private final Erasures erasures;
    private final TransactionTemplate transaction;

    ProfileClock(Identities identities, Erasures erasures, PlatformTransactionManager transactions) {
        this.identities = identities;
        this.erasures = erasures;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<UUID> nameless = identities.forgetNames(deadlines.expiringBefore(), limit);
            erasures.note(ErasureCause.PLATFORM_CLOCK, ErasedContent.NAMES, nameless);
            return nameless.size() == limit;
        }));
    }
}
