package app.signalbox.server.knowledge;

import app.signalbox.server.knowledge.fetching.HostResolver;
import app.signalbox.server.knowledge.fetching.PageFetch;
import app.signalbox.server.knowledge.reading.FileReading;
import app.signalbox.server.knowledge.store.PassageStore;
import app.signalbox.server.knowledge.store.PassageStores;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the settings choose. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    FileReading fileReading() {
        return new FileReading(Articles.LONGEST_TEXT);
    }

    @Bean
    PageFetch pageFetch(KnowledgeSettings settings) {
        return new PageFetch(settings.fetching(), HostResolver.ofMachine());
    }

    @Bean
    PassageStore passageStore(KnowledgeSettings settings, TextEmbedder embedder) {
        int dimension = embedder.embed(List.of("length")).getFirst().length;
        return PassageStores.of(settings.store(), dimension);
    }
}
