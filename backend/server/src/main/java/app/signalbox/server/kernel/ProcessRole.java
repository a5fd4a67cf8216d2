package app.signalbox.server.kernel;

/** A part that a process may play; a small installation plays all three in one. */
public enum ProcessRole {
    /** Accepts webhooks. */
    INTAKE,
    /** Runs jobs and keeps every clock. */
    WORKER,
    /** Serves people and the API. */
    CONSOLE
}
