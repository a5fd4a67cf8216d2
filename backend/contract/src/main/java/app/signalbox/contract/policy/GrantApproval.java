package app.signalbox.contract.policy;

import org.jspecify.annotations.Nullable;

/**
 * Notes an approval.
 *
 * @param note where it can be looked up, such as a case number; at most 500 characters
 */
public record GrantApproval(@Nullable String note) {}
