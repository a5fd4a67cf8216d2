package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.Drafter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the embedded engine. */
@Configuration(proxyBeanMethods = false)
class EmbeddedTriageConfiguration {

    @Bean
    Workers engineWorkers(EmbeddedTriageSettings settings) {
        return new Workers(settings.sessions());
    }

    @Bean
    Embedder embedder(Workers workers) {
        return new Embedder(workers);
    }

    @Bean
    EmbeddedEngine embeddedEngine(Workers workers) {
        return EmbeddedEngine.shipped(workers);
    }

    @Bean
    Drafter embeddedDrafter(Embedder embedder) {
        return new EmbeddedDrafter(new SentenceSearch(embedder), new Languages(), Fingerprint.shipped());
    }
}
