package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SystemWorkTests {

    private final SystemWork system = new SystemWork();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void runsAsTheSystemAndIsWhoItWasAfterwards() {
        var person = new TestingAuthenticationToken("person", "", List.of());
        SecurityContextHolder.getContext().setAuthentication(person);

        Caller during = system.call("job route", Caller::current);

        assertThat(during).isEqualTo(new Caller.Platform());
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(person);
    }

    @Test
    void isNobodyAgainAfterAFailure() {
        assertThatThrownBy(() -> system.run("job route", () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(Caller.current()).isEqualTo(new Caller.Nobody());
    }

    @Test
    void letsModuleListenersRunAsTheSystem() {
        try (var context = new AnnotationConfigApplicationContext(
                Proxies.class, SystemListenerConfiguration.class, Listening.class)) {
            Listening listener = context.getBean(Listening.class);

            listener.on("something happened");

            assertThat(listener.caller()).isEqualTo(new Caller.Platform());
            assertThat(Caller.current()).isEqualTo(new Caller.Nobody());
        }
    }

    @EnableAspectJAutoProxy(proxyTargetClass = true)
    static class Proxies {}

    static class Listening {

        private Caller caller = new Caller.Nobody();

        @ApplicationModuleListener
        void on(String event) {
            caller = Caller.current();
        }

        Caller caller() {
            return caller;
        }
    }
}
