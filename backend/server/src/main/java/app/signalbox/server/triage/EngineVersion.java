package app.signalbox.server.triage;

/**
 * Which engine answered, stored with every run.
 *
 * @param engine short name such as {@code embedded}
 * @param modelVersion changes whenever the same message could be read differently
 */
public record EngineVersion(String engine, String modelVersion) {}
