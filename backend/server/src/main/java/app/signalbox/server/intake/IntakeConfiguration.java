package app.signalbox.server.intake;

import app.signalbox.server.channels.Connectors;
import app.signalbox.server.channels.connection.Handshakes;
import app.signalbox.server.claims.Node;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.kernel.Wake;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Wake routingWake() {
        return new Wake();
    }

    @Bean
    Wake triageWake() {
        return new Wake();
    }

    @Bean
    @DependsOn("tenancyStart")
    GroupCommit groupCommit(
            IntakeSettings settings,
            @Qualifier("intake") DataSource connections,
            Vault vault,
            Node node,
            LogRetention retention,
            SignalboxSettings process,
            @Qualifier("routingWake") Wake routing) {
        retention.makePartitions();
        var log = new RawLog(connections, vault, node);
        boolean routedHere = process.roles().contains(ProcessRole.WORKER);
        return new GroupCommit(settings, log, routedHere ? routing::up : log::hintWorkers);
    }

    @Bean
    ServletRegistrationBean<WebhookEndpoint> webhooks(
            Connectors connectors,
            GroupCommit commits,
            IntakeSettings settings,
            IntakeMeters meters,
            Handshakes handshakes,
            SignalboxSettings process,
            Clock clock) {
        var endpoint = new WebhookEndpoint(connectors, commits, settings, meters, handshakes::answered, clock);
        var registration = new ServletRegistrationBean<>(endpoint, "/webhooks/*");
        registration.setEnabled(process.roles().contains(ProcessRole.INTAKE));
        return registration;
    }

    /** Deliveries pass by every other filter: none has anything to say about them, and together they cost the most. */
    @Bean
    FilterRegistrationBean<Filter> webhookShortcut(ServletRegistrationBean<WebhookEndpoint> webhooks) {
        WebhookEndpoint endpoint = Objects.requireNonNull(webhooks.getServlet());
        var registration = new FilterRegistrationBean<Filter>(
                (request, response, otherFilters) -> endpoint.service(request, response));
        registration.addUrlPatterns("/webhooks/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setEnabled(webhooks.isEnabled());
        return registration;
    }
}
