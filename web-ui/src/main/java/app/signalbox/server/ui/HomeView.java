package app.signalbox.server.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Sends everyone to the first place that is open to them. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient Workplace workplace;

    HomeView(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Destination.open(workplace.permissions()).stream()
                .findFirst()
                .ifPresentOrElse(first -> event.forwardTo(first.path()), () -> event.forwardTo(NoPermissionView.class));
    }
}
