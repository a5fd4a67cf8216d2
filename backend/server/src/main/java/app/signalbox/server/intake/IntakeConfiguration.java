package app.signalbox.server.intake;

import app.signalbox.server.channels.Connectors;
import app.signalbox.server.claims.Node;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.kernel.Wake;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

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
            @Qualifier("routingWake") Wake routing) {
        retention.makePartitions();
        return new GroupCommit(settings, new RawLog(connections, vault, node), routing);
    }

    @Bean
    ServletRegistrationBean<WebhookEndpoint> webhooks(
            Connectors connectors, GroupCommit commits, IntakeSettings settings, IntakeMeters meters, Clock clock) {
        var endpoint = new WebhookEndpoint(connectors, commits, settings, meters, clock);
        return new ServletRegistrationBean<>(endpoint, "/webhooks/*");
    }
}
