package app.signalbox.server.identity;

import app.signalbox.contract.identity.OperatorStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code platform.operator}. */
record Operator(
        UUID id,
        String email,
        String displayName,
        @Nullable String passwordHash,
        OperatorStatus status,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    boolean isActive() {
        return status == OperatorStatus.ACTIVE;
    }

    OperatorPrincipal principal() {
        return new OperatorPrincipal(id, email, displayName);
    }
}
