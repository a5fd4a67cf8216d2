package app.signalbox.server.channels.meta;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetaConfiguration {

    @Bean
    Graph graph(MetaSettings settings) {
        return new Graph(settings.versioned(settings.apiUrl()), settings.timeout(), settings.appSecret());
    }
}
