package app.signalbox.server.tenancy;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    JpaVendorAdapter jpaVendorAdapter() {
        return new TenantJpaVendorAdapter();
    }

    /**
     * What runs outside of transactions keeps no connection from one query to the next, however long it takes in
     * between.
     */
    @Bean
    TransactionManagerCustomizer<AbstractPlatformTransactionManager> synchronizationInTransactionsAlone() {
        return manager -> manager.setTransactionSynchronization(
                AbstractPlatformTransactionManager.SYNCHRONIZATION_ON_ACTUAL_TRANSACTION);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
