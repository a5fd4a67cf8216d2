package app.signalbox.server.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who asks, as far as permissions care. */
sealed interface Caller {

    /** Authority of a token with the scope {@code platform}. */
    String PLATFORM_AUTHORITY = "SCOPE_platform";

    /** Nobody is signed in, or nobody we know. */
    record Nobody() implements Caller {}

    /** The system itself, or a machine with the scope {@code platform}: everything is allowed. */
    record Platform() implements Caller {}

    /** A person; what is allowed depends on the memberships. */
    record Person(UUID operatorId) implements Caller {}

    static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Caller of(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return new Nobody();
        }
        return switch (authentication) {
            case SystemAuthentication _ -> new Platform();
            case JwtAuthenticationToken token -> ofToken(token);
            default ->
                authentication.getPrincipal() instanceof OperatorPrincipal operator
                        ? new Person(operator.operatorId())
                        : new Nobody();
        };
    }

    private static Caller ofToken(JwtAuthenticationToken token) {
        String operator = token.getToken().getClaimAsString(OperatorPrincipal.CLAIM);
        if (operator != null) {
            return new Person(UUID.fromString(operator));
        }
        boolean platform = token.getAuthorities().stream()
                .anyMatch(authority -> PLATFORM_AUTHORITY.equals(authority.getAuthority()));
        return platform ? new Platform() : new Nobody();
    }
}
