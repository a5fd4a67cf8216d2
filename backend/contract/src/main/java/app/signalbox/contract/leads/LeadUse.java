package app.signalbox.contract.leads;

import org.jspecify.annotations.Nullable;

/**
 * Whether the network's rules let something be done with what is known of a lead.
 *
 * @param use in words, such as {@code Sync to a CRM}
 * @param reason a sentence with the way out where it is not allowed
 * @param ruleId the rule that says so
 * @param source address of the rule's clause
 */
public record LeadUse(
        String use,
        boolean allowed,
        @Nullable String reason,
        @Nullable String ruleId,
        @Nullable String source) {}
