package app.signalbox.server.tenancy;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    JpaVendorAdapter jpaVendorAdapter() {
        return new TenantJpaVendorAdapter();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
