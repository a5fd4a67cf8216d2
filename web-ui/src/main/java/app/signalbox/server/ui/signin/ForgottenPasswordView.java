package app.signalbox.server.ui.signin;

import app.signalbox.server.identity.PasswordResets;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for a link that sets a forgotten password anew. */
@Route(value = "forgot", autoLayout = false)
@AnonymousAllowed
class ForgottenPasswordView extends Threshold implements HasDynamicTitle {

    private final transient PasswordResets resets;
    private final EmailField email = new EmailField(Phrase.of("Email address"));

    ForgottenPasswordView(PasswordResets resets) {
        this.resets = resets;
        email.setAutofocus(true);
        email.setWidthFull();
        Button send = new Button(Phrase.of("Send the link"), event -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        show(
                Phrase.of("Forgotten password"),
                Phrase.of("We send you a link that sets a new one."),
                email,
                send,
                new Anchor("login", Phrase.of("Back to sign-in")));
    }

    private void send() {
        try {
            resets.request(email.getValue());
        } catch (DomainException refusal) {
            email.setErrorMessage(Phrase.said(refusal.getMessage()));
            email.setInvalid(true);
            return;
        }
        show(
                Phrase.of("Look into your mail"),
                Phrase.of(
                        "If there is an operator with this address, a link is on its way. It works for an hour. Where no mail server is set up, an agency admin can make the link for you."),
                new Anchor("login", Phrase.of("Back to sign-in")));
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Forgotten password") + " · Signalbox";
    }
}
