package app.signalbox.server.tenancy;

import app.signalbox.server.kernel.OwnClasses;
import java.util.Optional;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Binds the tenant of a {@link TenantEvent} around the module listener that gets it, before its transaction. */
@Configuration(proxyBeanMethods = false)
class TenantListenerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TenantListenerConfiguration.class);
    private static final int ORDER = 0;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor tenantListenerAdvisor(ObjectProvider<TenantRegistry> registry) {
        return advisor(registry::getObject);
    }

    static DefaultPointcutAdvisor advisor(Supplier<TenantRegistry> registry) {
        var advisor = new DefaultPointcutAdvisor(
                OwnClasses.methodsWith(ApplicationModuleListener.class), new BindsTenant(registry));
        advisor.setOrder(ORDER);
        return advisor;
    }

    /** @param registry asked at the first event, because advisors are made before all else */
    private record BindsTenant(Supplier<TenantRegistry> registry) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation listener) throws Throwable {
            return listener.getArguments()[0] instanceof TenantEvent event ? bind(listener, event) : listener.proceed();
        }

        private @Nullable Object bind(MethodInvocation listener, TenantEvent event) throws Throwable {
            Optional<Tenant> tenant = registry.get().find(event.tenantId());
            if (tenant.isEmpty()) {
                LOG.info("Tenant {} is gone, {} is dropped", event.tenantId(), event);
                return null;
            }
            ScopedValue.CallableOp<@Nullable Object, Throwable> proceed = listener::proceed;
            return CurrentTenant.bind(tenant.get(), proceed);
        }
    }
}
