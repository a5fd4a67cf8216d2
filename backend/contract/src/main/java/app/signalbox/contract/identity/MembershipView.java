package app.signalbox.contract.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that an operator holds.
 *
 * @param id identifies it for changing and ending it
 * @param agency slug of the agency in all of whose tenants the role counts, absent if it counts in one tenant only
 * @param tenant slug of the one tenant in which the role counts; both are absent for a platform operator
 */
public record MembershipView(
        UUID id,
        Role role,
        @Nullable String agency,
        @Nullable String tenant) {}
