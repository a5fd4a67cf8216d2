package app.signalbox.server.identity;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.server.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs an operator in by email address and password; the principal is an {@link OperatorPrincipal}. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** What was typed is not kept: it may be a password in the wrong field. */
    private static final String UNKNOWN = "an address that no operator has";

    private final OperatorDirectory directory;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final Operators operators;
    private final AuditTrail trail;
    private final Clock clock;

    /** Looked at when there is no such operator, so that the answer takes as long as if there were. */
    private final String nobodysHash;

    PasswordSignIn(
            OperatorDirectory directory,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            Operators operators,
            AuditTrail trail,
            Clock clock) {
        this.directory = directory;
        this.passwords = passwords;
        this.throttle = throttle;
        this.operators = operators;
        this.trail = trail;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String address = addressOf(attempt);
        throttle.begin(email, address);
        Operator operator = verified(email, String.valueOf(attempt.getCredentials()));
        throttle.succeeded(email, address);
        directory.signedIn(operator.id(), clock.instant());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                operator.principal(),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private Operator verified(String email, String password) {
        Optional<Operator> operator = find(email);
        String hash = operator.map(Operator::passwordHash).orElse(nobodysHash);
        boolean matches = passwords.matches(password, hash);
        return operator.filter(known -> matches && known.isActive() && known.passwordHash() != null)
                .orElseThrow(() -> {
                    operator.ifPresentOrElse(
                            known -> operators.recordEverywhere(AuditAction.SIGN_IN_FAILED, known),
                            () -> trail.recordInAgency(null, AuditAction.SIGN_IN_FAILED, UNKNOWN, null));
                    return new BadCredentialsException("The email address or the password is wrong.");
                });
    }

    private Optional<Operator> find(String email) {
        try {
            return directory.find(EmailAddress.of(email));
        } catch (InvalidOperatorException unknown) {
            return Optional.empty();
        }
    }

    private static String addressOf(Authentication attempt) {
        @Nullable Object details = attempt.getDetails();
        return details instanceof WebAuthenticationDetails web ? String.valueOf(web.getRemoteAddress()) : "unknown";
    }
}
