package app.signalbox.server.database;

import org.jspecify.annotations.Nullable;

/**
 * Which pool of connections a piece of work draws from, so that jobs and people don't starve each other. Work that
 * doesn't say draws from {@link #CONSOLE}; the webhook writer has a pool of its own, qualified {@code intake}.
 */
public enum WorkPool {
    /** Routing, triage and every clock. */
    JOBS,
    /** People and the API. */
    CONSOLE,
    /** What is read over many tenants. */
    ROUNDS;

    private static final ScopedValue<WorkPool> CURRENT = ScopedValue.newInstance();

    /** Does the work with connections of this pool; transactions must begin inside. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Like {@link #run} for work with a result. */
    public <R extends @Nullable Object, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The pool that work draws from now. */
    public static WorkPool current() {
        return CURRENT.isBound() ? CURRENT.get() : CONSOLE;
    }
}
