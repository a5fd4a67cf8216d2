package app.signalbox.server.claims;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures of what work stands on from failures of the work itself. */
public final class Outage {

    private Outage() {}

    /** True if the same work may succeed later, because the database or the lease was at fault. */
    public static boolean is(RuntimeException failure) {
        return failure instanceof TransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof LeaseLostException;
    }
}
