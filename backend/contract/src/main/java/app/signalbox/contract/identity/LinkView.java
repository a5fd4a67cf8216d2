package app.signalbox.contract.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a one-time link is good for.
 *
 * @param email whom it was made for, absent for the first admin, who brings their own
 * @param role what they will be, absent when the link only sets a password
 * @param agency slug of the agency joined
 * @param tenant slug of the tenant joined
 * @param expiresAt when the link ends
 */
public record LinkView(
        LinkPurpose purpose,
        @Nullable String email,
        @Nullable Role role,
        @Nullable String agency,
        @Nullable String tenant,
        Instant expiresAt) {}
