package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.Drafter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the embedded engine. */
@Configuration(proxyBeanMethods = false)
class EmbeddedTriageConfiguration {

    @Bean
    Embedder embedder(EmbeddedTriageSettings settings) {
        return new Embedder(settings.sessions());
    }

    @Bean
    EmbeddedEngine embeddedEngine(Embedder embedder) {
        return EmbeddedEngine.shipped(embedder);
    }

    @Bean
    Drafter embeddedDrafter(Embedder embedder) {
        return new EmbeddedDrafter(new SentenceSearch(embedder), new Languages(), Fingerprint.shipped());
    }
}
