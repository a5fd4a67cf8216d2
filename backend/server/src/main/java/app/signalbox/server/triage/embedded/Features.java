package app.signalbox.server.triage.embedded;

/**
 * A message as numbers: parallel arrays of positions in the {@link FeatureSpace} and their values, positions
 * ascending and without repetition.
 */
@SuppressWarnings("ArrayRecordComponent") // compared and hashed by nobody; a copy per message would cost
public record Features(int[] positions, float[] values) {}
