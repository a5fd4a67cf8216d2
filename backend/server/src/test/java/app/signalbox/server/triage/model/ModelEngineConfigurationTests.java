package app.signalbox.server.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class ModelEngineConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(Settings.class, ModelEngineConfiguration.class);

    @Test
    void knowsNoEndpointWithoutABaseUrl() {
        runner.withPropertyValues("signalbox.triage.model.base-url=")
                .run(context ->
                        assertThat(context.getBean(ModelEngines.class).usual()).isEmpty());
    }

    @Test
    void makesAnEngineForTheEndpointThatIsSet() {
        runner.withPropertyValues(
                        "signalbox.triage.model.base-url=http://localhost:1/v1", "signalbox.triage.model.name=small")
                .run(context -> {
                    assertThat(engine(context).version().modelVersion()).startsWith("small; classify-1");
                    assertThat(context.getBean(ModelEngineSettings.class).timeLimit())
                            .isEqualTo(Duration.ofSeconds(5));
                });
    }

    @Test
    void saysWhatIsMissing() {
        runner.withPropertyValues("signalbox.triage.model.base-url=http://localhost:1/v1")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("Say which model of http://localhost:1/v1 is meant."));
    }

    @Test
    void metersTheWayToTheEndpoint() {
        runner.withPropertyValues(
                        "signalbox.triage.model.base-url=http://localhost:1/v1", "signalbox.triage.model.name=small")
                .run(context -> {
                    var registry = new SimpleMeterRegistry();

                    context.getBean("modelEngineMeters", MeterBinder.class).bindTo(registry);
                    engine(context);

                    assertThat(registry.find("resilience4j.circuitbreaker.state")
                                    .tag("name", "localhost:1/small#1")
                                    .gauges())
                            .isNotEmpty();
                    assertThat(registry.find("resilience4j.bulkhead.available.concurrent.calls")
                                    .gauges())
                            .hasSize(1);
                });
    }

    private static ModelEngine engine(ApplicationContext context) {
        ModelEngines engines = context.getBean(ModelEngines.class);
        return engines.at(engines.usual().orElseThrow());
    }

    @EnableConfigurationProperties(ModelEngineSettings.class)
    static class Settings {}
}
