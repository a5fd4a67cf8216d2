package app.signalbox.server.triage.model;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Wires the model engine where an endpoint is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(ModelEngineConfiguration.EndpointIsSet.class)
class ModelEngineConfiguration {

    @Bean
    ModelEngines modelEngines(ModelEngineSettings settings, Clock clock) {
        return new ModelEngines(settings, clock);
    }

    @Bean
    ModelEngine modelEngine(ModelEngines engines, ModelEngineSettings settings) {
        return engines.at(settings.endpoint().orElseThrow());
    }

    @Bean
    MeterBinder modelEngineMeters(ModelEngines engines) {
        return engines.meters();
    }

    static final class EndpointIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(ModelEngineSettings.PREFIX + ".base-url"));
        }
    }
}
