package app.signalbox.contract.rules;

import app.signalbox.contract.desk.DeskVerb;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule does to a conversation, as people do it at the desk.
 *
 * @param verb any but {@code block} and {@code wake}
 * @param value as for a {@link DeskVerb}; but never {@code me}, and of a snooze how long, such as {@code PT4H}
 * @param valueName the value as people say it; need not be sent
 */
public record RuleAction(
        DeskVerb verb, @Nullable String value, @Nullable String valueName) {}
