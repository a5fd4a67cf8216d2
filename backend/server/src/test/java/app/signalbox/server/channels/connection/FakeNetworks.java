package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.testing.MovableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Four networks that answer what tests tell them to, and a clock that tests move. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeNetworks {

    @Bean
    FakeNetwork facebookNetwork() {
        return new FakeNetwork(Channel.FACEBOOK);
    }

    @Bean
    FakeNetwork instagramNetwork() {
        return new FakeNetwork(Channel.INSTAGRAM);
    }

    @Bean
    FakeNetwork xNetwork() {
        return new FakeNetwork(Channel.X);
    }

    @Bean
    FakeNetwork linkedinNetwork() {
        return new FakeNetwork(Channel.LINKEDIN);
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
