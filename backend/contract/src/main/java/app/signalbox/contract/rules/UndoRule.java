package app.signalbox.contract.rules;

import java.time.Instant;

/** Asks for all that a rule did since a moment to be taken back. */
public record UndoRule(Instant since) {}
