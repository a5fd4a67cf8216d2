package app.signalbox.server.ui.signin;

import app.signalbox.server.identity.ExternalSignIn;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;

/** Signs in by email address and password, or by an outside provider where one is configured. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Threshold implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();
    private final transient AuthenticationContext authentication;

    LoginView(AuthenticationContext authentication, ExternalSignIn external) {
        this.authentication = authentication;
        notice.addClassName("threshold-notice");
        notice.setVisible(false);
        form.setAction("login");
        form.setI18n(words(Phrase.of("Check the email address and the password.")));
        form.setForgotPasswordButtonVisible(true);
        form.addForgotPasswordListener(event -> getUI().ifPresent(ui -> ui.navigate(ForgottenPasswordView.class)));
        Div providers = new Div();
        providers.addClassName("threshold-providers");
        for (ExternalSignIn.Provider provider : external.providers()) {
            Anchor link = new Anchor(provider.path(), Phrase.of("Sign in with {0}", provider.name()));
            link.getElement().setAttribute("router-ignore", true);
            providers.add(link);
        }
        show(Phrase.of("Sign in"), "", notice, form, providers);
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Sign in") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.getAuthenticatedUser(OperatorPrincipal.class).isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        if (!parameters.getParameters("error").isEmpty()) {
            form.setI18n(words(reason()));
            form.setError(true);
        }
        parameters.getSingleParameter("after").ifPresent(this::announce);
    }

    private void announce(String what) {
        notice.setText(
                switch (what) {
                    case "welcome" -> Phrase.of("Welcome. Sign in with your new password.");
                    case "reset" -> Phrase.of("Your password is set. Sign in with it.");
                    default -> "";
                });
        notice.setVisible(!notice.getText().isEmpty());
    }

    private static String reason() {
        Object failure = VaadinSession.getCurrent().getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return failure instanceof AuthenticationException refusal && refusal.getMessage() != null
                ? Phrase.said(refusal.getMessage())
                : Phrase.of("The email address or the password is wrong.");
    }

    private static LoginI18n words(String message) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form fields = words.getForm();
        fields.setTitle("");
        fields.setUsername(Phrase.of("Email address"));
        fields.setPassword(Phrase.of("Password"));
        fields.setSubmit(Phrase.of("Sign in"));
        fields.setForgotPassword(Phrase.of("Forgot the password?"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(Phrase.of("Not signed in"));
        error.setMessage(message);
        error.setUsername(Phrase.of("Enter your email address"));
        error.setPassword(Phrase.of("Enter your password"));
        return words;
    }
}
