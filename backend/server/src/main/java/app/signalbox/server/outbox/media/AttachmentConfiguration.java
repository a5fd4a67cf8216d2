package app.signalbox.server.outbox.media;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    @Bean
    MappedInterceptor uploadLimit(AttachmentSettings settings) {
        return new MappedInterceptor(
                new String[] {"/api/v1/tenants/{slug}/conversations/{id}/attachments"}, new UploadLimit(settings));
    }
}
