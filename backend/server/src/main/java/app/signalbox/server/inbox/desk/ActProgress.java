package app.signalbox.server.inbox.desk;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells listeners of this process that an act went on, after the commit and on the thread that committed. */
@Component
class ActProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ActProgress.class);

    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    Runnable listen(Consumer<UUID> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void went(UUID act) {
        if (listeners.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(listener -> tell(listener, act));
            }
        });
    }

    private static void tell(Consumer<UUID> listener, UUID act) {
        try {
            listener.accept(act);
        } catch (RuntimeException failed) {
            LOG.warn("A listener failed on the progress of an act", failed);
        }
    }
}
