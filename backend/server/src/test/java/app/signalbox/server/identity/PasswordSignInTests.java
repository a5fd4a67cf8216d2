package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.testing.ModuleTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@ModuleTest
class PasswordSignInTests {

    @Autowired
    private PasswordSignIn signIn;

    private People people;

    @Autowired
    void meetPeople(ApplicationContext context) {
        people = People.in(context);
    }

    @Test
    void signsInByAddressInAnyCaseAndPassword() {
        OperatorView operator = people.operator(Role.AGENCY_ADMIN, people.agency());

        Authentication signedIn = signIn.authenticate(attempt(operator.email().toUpperCase(Locale.ROOT)));

        assertThat(signedIn.getPrincipal())
                .isEqualTo(new OperatorPrincipal(operator.id(), operator.email(), operator.displayName()));
        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getCredentials()).isNull();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressAlike() {
        OperatorView operator = people.operator(Role.AGENCY_ADMIN, people.agency());

        assertThatThrownBy(() -> signIn.authenticate(attempt(operator.email(), "not the password")))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("The email address or the password is wrong.");
        assertThatThrownBy(() -> signIn.authenticate(attempt("nobody-here@example.com")))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("The email address or the password is wrong.");
    }

    @Test
    void refusesADisabledOperator() {
        OperatorView operator = people.operator(Role.AGENCY_ADMIN, people.agency());
        people.system().call("test", () -> people.operators().disable(operator.id()));

        assertThatThrownBy(() -> signIn.authenticate(attempt(operator.email())))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void asksToWaitAfterManyWrongPasswordsEvenWithTheRightOne() {
        OperatorView operator = people.operator(Role.AGENCY_ADMIN, people.agency());
        for (int failure = 0; failure < 6; failure++) {
            assertThatThrownBy(() -> signIn.authenticate(attempt(operator.email(), "not the password")))
                    .isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> signIn.authenticate(attempt(operator.email())))
                .isInstanceOf(SignInThrottledException.class);
    }

    private static Authentication attempt(String email) {
        return attempt(email, People.PASSWORD);
    }

    private static Authentication attempt(String email, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(email, password);
    }
}
