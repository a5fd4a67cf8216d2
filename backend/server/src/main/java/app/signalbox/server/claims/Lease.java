package app.signalbox.server.claims;

/**
 * The right to work on a shard of a job until it is taken over.
 *
 * @param fence grows with every change of hands; a finish under an older one is refused
 */
public record Lease(String job, int shard, long fence) {}
