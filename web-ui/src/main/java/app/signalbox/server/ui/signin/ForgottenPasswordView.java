package app.signalbox.server.ui.signin;

import app.signalbox.server.identity.PasswordResets;
import app.signalbox.server.kernel.DomainException;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for a link that sets a forgotten password anew. */
@Route(value = "forgot", autoLayout = false)
@PageTitle("Forgotten password · Signalbox")
@AnonymousAllowed
class ForgottenPasswordView extends Threshold {

    private final transient PasswordResets resets;
    private final EmailField email = new EmailField("Email address");

    ForgottenPasswordView(PasswordResets resets) {
        this.resets = resets;
        email.setAutofocus(true);
        email.setWidthFull();
        Button send = new Button("Send the link", event -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        show(
                "Forgotten password",
                "We send you a link that sets a new one.",
                email,
                send,
                new Anchor("login", "Back to sign-in"));
    }

    private void send() {
        try {
            resets.request(email.getValue());
        } catch (DomainException refusal) {
            email.setErrorMessage(refusal.getMessage());
            email.setInvalid(true);
            return;
        }
        show(
                "Look into your mail",
                "If there is an operator with this address, a link is on its way. It works for an hour. Where no mail "
                        + "server is set up, an agency admin can make the link for you.",
                new Anchor("login", "Back to sign-in"));
    }
}
