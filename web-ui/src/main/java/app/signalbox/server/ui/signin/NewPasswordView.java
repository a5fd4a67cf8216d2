package app.signalbox.server.ui.signin;

import app.signalbox.contract.identity.LinkView;
import app.signalbox.server.identity.PasswordResets;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.SecretField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sets a password by a link. */
@Route(value = "reset/:token", autoLayout = false)
@AnonymousAllowed
class NewPasswordView extends Threshold implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PasswordResets resets;
    private final SecretField password = new SecretField(Phrase.of("New password"));
    private String token = "";

    NewPasswordView(PasswordResets resets) {
        this.resets = resets;
        password.setHelperText(Phrase.of("12 characters at least"));
        password.setWidthFull();
        password.setAutofocus(true);
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("New password") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            ask(resets.get(token));
        } catch (DomainException unusable) {
            show(
                    Phrase.of("This link can't be used"),
                    Phrase.said(unusable.getMessage()),
                    new Anchor("login", Phrase.of("Sign in")));
        }
    }

    private void ask(LinkView link) {
        Button set = new Button(Phrase.of("Set the password"), event -> confirm());
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickShortcut(Key.ENTER);
        show(Phrase.of("New password"), link.email() == null ? "" : Phrase.of("For {0}", link.email()), password, set);
    }

    private void confirm() {
        try {
            resets.confirm(token, password.getValue());
        } catch (DomainException refused) {
            password.setErrorMessage(Phrase.said(refused.getMessage()));
            password.setInvalid(true);
            return;
        }
        UI.getCurrentOrThrow().navigate(LoginView.class, QueryParameters.of("after", "reset"));
    }
}
