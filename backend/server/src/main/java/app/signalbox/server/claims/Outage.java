package app.signalbox.server.claims;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells failures of what work stands on from failures of the work itself. */
public final class Outage {

    /** Connection, rollback, insufficient resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** Read-only transaction, lock not available. */
    private static final Set<String> STATES = Set.of("25006", "55P03");

    private Outage() {}

    /** True if the same work may succeed later, because the database or the lease was at fault. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOneItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneItself(Throwable failure) {
        return switch (failure) {
            case LeaseLostException _,
                    CannotCreateTransactionException _,
                    TransactionTimedOutException _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    SQLTransientException _,
                    SQLRecoverableException _,
                    SQLNonTransientConnectionException _ -> true;
            case SQLException refused -> passes(refused.getSQLState());
            default -> false;
        };
    }

    private static boolean passes(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
