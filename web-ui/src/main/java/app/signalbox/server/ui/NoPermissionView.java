package app.signalbox.server.ui;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Shown in place of a view that the operator's roles don't open. */
@Route(value = "no-permission", layout = ConsoleFrame.class)
@PageTitle("No permission · Signalbox")
@PermitAll
class NoPermissionView extends EmptyState {

    NoPermissionView() {
        super(
                "lock",
                "Your role doesn't open this",
                "Agency admins decide who sees what. Ask one of them for a role that includes it.");
    }
}
