package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.Listeners;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells listeners of this process that an act went on, after the commit and on the thread that committed. */
@Component
class ActProgress {

    private final Listeners<UUID> listeners = new Listeners<>();

    Runnable listen(Consumer<UUID> listener) {
        return listeners.add(listener);
    }

    void went(UUID act) {
        if (listeners.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.tell(act);
            }
        });
    }
}
