package app.signalbox.server.ui;

import app.signalbox.server.identity.Permission;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** Sends everyone to where they work: sellers to their leads, everyone else to the first place that is open to them. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient Workplace workplace;

    HomeView(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<Permission> permissions = workplace.permissions();
        boolean sells = permissions.contains(Permission.MANAGE_LEADS) && !permissions.contains(Permission.ANSWER);
        Destination.open(permissions).stream()
                .filter(destination -> !sells || destination == Destination.LEADS)
                .findFirst()
                .ifPresentOrElse(first -> event.forwardTo(first.path()), () -> event.forwardTo(NoPermissionView.class));
    }
}
