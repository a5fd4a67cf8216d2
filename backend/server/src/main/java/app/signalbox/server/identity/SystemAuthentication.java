package app.signalbox.server.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The system at work of its own: a job, a listener, the start. */
final class SystemAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String work;

    SystemAuthentication(String work) {
        super(List.of());
        this.work = work;
        super.setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return work;
    }
}
