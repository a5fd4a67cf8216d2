package app.signalbox.server.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Shown in place of a view that the operator's roles don't open. */
@Route(value = "no-permission", layout = ConsoleFrame.class)
@PermitAll
class NoPermissionView extends EmptyState implements HasDynamicTitle {

    NoPermissionView() {
        super(
                "lock",
                Phrase.of("Your role doesn't open this"),
                Phrase.of("Agency admins decide who sees what. Ask one of them for a role that includes it."));
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("No permission") + " · Signalbox";
    }
}
