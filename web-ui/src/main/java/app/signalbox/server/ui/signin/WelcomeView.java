package app.signalbox.server.ui.signin;

import app.signalbox.contract.identity.AcceptInvitation;
import app.signalbox.contract.identity.LinkPurpose;
import app.signalbox.contract.identity.LinkView;
import app.signalbox.server.identity.Invitations;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.SecretField;
import app.signalbox.server.ui.operators.RoleWords;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Welcomes an invited person, or the first admin, who choose a name and a password. */
@Route(value = "welcome/:token", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Threshold implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invitations invitations;
    private final EmailField email = new EmailField(Phrase.of("Email address"));
    private final TextField name = new TextField(Phrase.of("Your name"));
    private final SecretField password = new SecretField(Phrase.of("Password"));
    private final Paragraph refusal = new Paragraph();
    private String token = "";

    WelcomeView(Invitations invitations) {
        this.invitations = invitations;
        password.setHelperText(Phrase.of("12 characters at least"));
        refusal.addClassName("threshold-refusal");
        refusal.getElement().setAttribute("role", "alert");
        email.setWidthFull();
        name.setWidthFull();
        password.setWidthFull();
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Welcome") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            invite(invitations.get(token));
        } catch (DomainException unusable) {
            show(
                    Phrase.of("This link can't be used"),
                    Phrase.said(unusable.getMessage()),
                    new Anchor("login", Phrase.of("Sign in")));
        }
    }

    private void invite(LinkView link) {
        boolean first = link.purpose() == LinkPurpose.FIRST_ADMIN;
        email.setValue(link.email() == null ? "" : link.email());
        email.setReadOnly(!first);
        refusal.setVisible(false);
        Button join = new Button(first ? Phrase.of("Become the first admin") : Phrase.of("Join"), event -> accept());
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClickShortcut(Key.ENTER);
        show(Phrase.of("Welcome"), sentence(link), email, name, password, refusal, join);
    }

    private static String sentence(LinkView link) {
        if (link.purpose() == LinkPurpose.FIRST_ADMIN) {
            return Phrase.of("Nobody works here yet. You become the agency's admin and can invite the others.");
        }
        String where = link.tenant() != null ? link.tenant() : link.agency();
        String role = Phrase.within(link.role() == null ? Phrase.of("Operator") : RoleWords.of(link.role()));
        return where == null
                ? Phrase.of(
                        "You were invited as {0}. If you already sign in here, leave name and password empty.", role)
                : Phrase.of(
                        "You were invited as {0} of {1}. If you already sign in here, leave name and password empty.",
                        role, where);
    }

    private void accept() {
        try {
            invitations.accept(
                    token,
                    new AcceptInvitation(
                            absent(email.getValue()), absent(name.getValue()), absent(password.getValue())));
        } catch (DomainException refused) {
            refusal.setText(Phrase.said(refused.getMessage()));
            refusal.setVisible(true);
            return;
        }
        UI.getCurrentOrThrow().navigate(LoginView.class, QueryParameters.of("after", "welcome"));
    }

    private static @org.jspecify.annotations.Nullable String absent(String value) {
        return value.isBlank() ? null : value;
    }
}
