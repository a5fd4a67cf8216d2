package app.signalbox.server.inbox;

import app.signalbox.server.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells listeners of this process which conversations look different now, after the commit that changed them. A
 * listener is called on the thread that committed, so it must be quick; joining many calls into one is its own matter.
 */
@Component
public class InboxChanges {

    private static final Logger LOG = LoggerFactory.getLogger(InboxChanges.class);

    private final List<Consumer<InboxChange>> listeners = new CopyOnWriteArrayList<>();

    /** Conversations of one tenant that changed. */
    public record InboxChange(int tenantId, Set<UUID> conversationIds) {

        public InboxChange {
            conversationIds = Set.copyOf(conversationIds);
        }
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Registration {

        void remove();
    }

    /** Calls the listener with every change from now on, of any tenant, until the registration is removed. */
    public Registration subscribe(Consumer<InboxChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Announces changes of the bound tenant once the transaction at hand has committed. */
    void changed(Collection<UUID> conversationIds) {
        if (conversationIds.isEmpty() || listeners.isEmpty()) {
            return;
        }
        InboxChange change = new InboxChange(CurrentTenant.get().id(), Set.copyOf(conversationIds));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(change);
            }
        });
    }

    private void tell(InboxChange change) {
        for (Consumer<InboxChange> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException failed) {
                LOG.warn("A listener failed on a change of the inbox", failed);
            }
        }
    }
}
