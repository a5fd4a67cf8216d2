package app.signalbox.contract.operations;

import java.time.Instant;
import java.util.UUID;

/**
 * A process of the deployment.
 *
 * @param description its number on its machine and the roles it plays
 * @param alive whether it was seen within the last minute
 * @param shards how many shares of the work it has now
 */
public record NodeView(UUID id, String description, Instant startedAt, Instant seenAt, boolean alive, int shards) {}
