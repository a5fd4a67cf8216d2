package app.signalbox.server.identity;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A signed-in operator, as sessions and authorizations keep it. Roles are not part of it: they are looked up, so that
 * a change counts at once.
 *
 * @param email in lower case
 */
public record OperatorPrincipal(UUID operatorId, String email, String displayName)
        implements AuthenticatedPrincipal, Serializable {

    /** Claim of an access token that names the operator it was given to. */
    public static final String CLAIM = "operator";

    @Override
    public String getName() {
        return email;
    }
}
