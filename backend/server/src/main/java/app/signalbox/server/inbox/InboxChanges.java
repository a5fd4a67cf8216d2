package app.signalbox.server.inbox;

import app.signalbox.server.kernel.Listeners;
import app.signalbox.server.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells listeners of this process which conversations look different now, after the commit that changed them. A
 * listener is called on the thread that committed, so it must be quick; joining many calls into one is its own matter.
 */
@Component
public class InboxChanges {

    private final Listeners<InboxChange> listeners = new Listeners<>();

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
        return listeners.add(listener)::run;
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
                listeners.tell(change);
            }
        });
    }
}
