package app.signalbox.server.kernel;

/**
 * Rows that are sealed under the master key and kept for longer than a key's exchange may take. Each module that has
 * such rows implements this; no tenant is bound.
 */
public interface SealedRows {

    /** Seals what the previous master key sealed under the present one. Returns how many rows that were. */
    int reseal();
}
