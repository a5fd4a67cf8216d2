package app.signalbox.contract.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a network has approved for a tenant.
 *
 * @param grantedBy the operator who noted it, absent for a machine
 * @param grantedByName display name, absent for a machine
 * @param note where the approval can be looked up, absent if nobody said
 */
public record ApprovalView(
        Approval approval,
        @Nullable UUID grantedBy,
        @Nullable String grantedByName,
        Instant grantedAt,
        @Nullable String note) {}
