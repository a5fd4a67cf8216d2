package app.signalbox.contract.policy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks what other rules would have decided.
 *
 * @param from 31 days before {@code to} when absent
 * @param to the first instant that isn't asked about, now when absent
 * @param book the other rules, in the form of a {@link RuleBookView}; fields that are not known are refused
 */
public record ReplayRules(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Map<String, Object> book) {}
