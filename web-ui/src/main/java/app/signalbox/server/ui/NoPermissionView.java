package app.signalbox.server.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Shown in place of a view that the operator's roles don't open. */
@Route(value = "no-permission", layout = ConsoleFrame.class)
@PermitAll
class NoPermissionView extends EmptyState implements HasDynamicTitle {

    NoPermissionView(Workplace workplace) {
        super(
                "lock",
                Phrase.of("Your role doesn't open this"),
                Phrase.of("Agency admins decide who sees what. Ask one of them for a role that includes it."));
        if (!Destination.open(workplace.permissions()).isEmpty()) {
            add(home());
        }
    }

    /** The way to the first place that is open to the operator. */
    static Button home() {
        Button home = new Button(
                Phrase.of("Go to your start page"),
                event -> UI.getCurrentOrThrow().navigate(HomeView.class));
        home.addThemeVariants(ButtonVariant.PRIMARY);
        return home;
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("No permission") + " · Signalbox";
    }
}
