package app.signalbox.server.identity;

import app.signalbox.server.audit.AuditScene;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the audit trail who acts. */
@Component
class CallerScene implements AuditScene {

    private final Access access;

    CallerScene(Access access) {
        this.access = access;
    }

    @Override
    public Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (Caller.of(authentication)) {
            case Caller.Person person -> new Actor("operator", person.operatorId(), "");
            case Caller.Platform _ -> platform(Objects.requireNonNull(authentication));
            case Caller.Nobody _ -> new Actor("nobody", null, "");
        };
    }

    @Override
    public Optional<Integer> tenant() {
        return CurrentTenant.find().map(Tenant::id);
    }

    @Override
    public Optional<List<Integer>> readableAgencies() {
        return access.agenciesFor(Permission.MANAGE_TENANTS);
    }

    private static Actor platform(Authentication authentication) {
        return authentication instanceof SystemAuthentication
                ? new Actor("system", null, String.valueOf(authentication.getPrincipal()))
                : new Actor("machine", null, authentication.getName());
    }
}
