package app.signalbox.contract.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works in the console.
 *
 * @param email in lower case
 * @param lastSignInAt absent if they never signed in
 * @param memberships the roles the caller may see, oldest first
 */
public record OperatorView(
        UUID id,
        String email,
        String displayName,
        OperatorStatus status,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        List<MembershipView> memberships) {

    public OperatorView {
        memberships = List.copyOf(memberships);
    }
}
