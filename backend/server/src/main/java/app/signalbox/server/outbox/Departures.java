package app.signalbox.server.outbox;

import app.signalbox.server.kernel.Wake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this process's sender that something became due or will. */
@Component
class Departures {

    private final Wake wake = new Wake();

    Wake wake() {
        return wake;
    }

    /** Wakes the sender once the transaction at hand has committed. */
    void announce() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake.up();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.up();
            }
        });
    }
}
