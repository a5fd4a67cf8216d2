package app.signalbox.contract.rules;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a rule would have done.
 *
 * @param ruleId which rule it is a new version of, absent for a new one
 */
public record TryRule(WriteRule definition, @Nullable UUID ruleId) {}
