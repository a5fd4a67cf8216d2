package app.signalbox.server.triage;

import org.jspecify.annotations.Nullable;

/**
 * What an engine says of one message.
 *
 * @param score absent where it was forbidden
 * @param by which model of the engine answered
 */
public record Assessment(
        Classification classification, @Nullable LeadScore score, EngineVersion by) {}
