package app.signalbox.server.demo;

import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.kernel.SignalboxSettings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Brings the demonstration up and says how to get in. */
@Component
@Profile("demo")
class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemonstrationBrands brands;
    private final DemonstrationTraffic traffic;
    private final FirstReading firstReading;
    private final Operators operators;
    private final SystemWork system;
    private final SignalboxSettings settings;
    private final Environment environment;
    private final Clock clock;

    Demonstration(
            DemonstrationBrands brands,
            DemonstrationTraffic traffic,
            FirstReading firstReading,
            Operators operators,
            SystemWork system,
            SignalboxSettings settings,
            Environment environment,
            Clock clock) {
        this.brands = brands;
        this.traffic = traffic;
        this.firstReading = firstReading;
        this.operators = operators;
        this.system = system;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        system.run("demonstration", () -> {
            brands.setUp();
            Stream.of(DemonstrationPerson.values()).forEach(this::register);
        });
        firstReading.onFirst(this::sayHowLong);
        URI outside = traffic.begin(environment.getRequiredProperty("local.server.port", Integer.class));
        sayHowToGetIn(outside);
    }

    private void register(DemonstrationPerson person) {
        if (operators.find(person.email()).isEmpty()) {
            operators.register(
                    person.email(),
                    person.displayName(),
                    password(person),
                    List.of(new GrantMembership(person.role(), DemonstrationBrands.AGENCY, null)));
        }
    }

    private String password(DemonstrationPerson person) {
        return environment.getRequiredProperty(DemonstrationSecrets.PASSWORD + person.account());
    }

    private void sayHowToGetIn(URI outside) {
        String people = Stream.of(DemonstrationPerson.values())
                .map(person -> "    %-22s %-34s %s".formatted(person.title(), person.email(), password(person)))
                .collect(Collectors.joining("\n"));
        LOG.info("""


                Signalbox is ready: {}

                {}

                Three invented brands receive live traffic from the sandbox. What people outside
                received of your answers: {}

                Stop with Ctrl-C; the next start goes on where this one ended. Everything is kept in {}.
                """, settings.publicUrl(), people, outside, settings.home());
    }

    private void sayHowLong() {
        Long given = environment.getProperty("SIGNALBOX_STARTED_AT", Long.class);
        if (given != null) {
            LOG.info("The first message was triaged {} s after the command was given", (clock.millis() - given) / 1000);
        }
    }
}
