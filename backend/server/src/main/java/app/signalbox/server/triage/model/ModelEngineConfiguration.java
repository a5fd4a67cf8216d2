package app.signalbox.server.triage.model;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the engines that ask language models. */
@Configuration(proxyBeanMethods = false)
class ModelEngineConfiguration {

    @Bean
    ModelEngines modelEngines(ModelEngineSettings settings, Clock clock) {
        return new ModelEngines(settings, clock);
    }

    @Bean
    MeterBinder modelEngineMeters(ModelEngines engines) {
        return engines.meters();
    }
}
