package app.signalbox.contract.operations;

/** A pool of database connections. */
public record PoolView(String name, int active, int idle, int waiting, int most) {}
