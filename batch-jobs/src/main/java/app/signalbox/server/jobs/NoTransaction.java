package app.signalbox.server.jobs;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Opens nothing, for steps whose work opens transactions of its own. The manager of this kind that Spring Batch brings
 * leaves a mark on the thread outside transactions, and refuses to run on that thread ever again.
 */
final class NoTransaction extends AbstractPlatformTransactionManager {

    @Override
    protected Object doGetTransaction() {
        return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // there is nothing to begin
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        // there is nothing to commit
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        // there is nothing to take back
    }
}
