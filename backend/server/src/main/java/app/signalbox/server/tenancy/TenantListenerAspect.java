package app.signalbox.server.tenancy;

import java.util.Optional;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Binds the tenant of a {@link TenantEvent} around the module listener that gets it, before its transaction. */
@Aspect
@Order(0)
@Component
class TenantListenerAspect {

    private static final Logger LOG = LoggerFactory.getLogger(TenantListenerAspect.class);

    private final TenantRegistry registry;

    TenantListenerAspect(TenantRegistry registry) {
        this.registry = registry;
    }

    @Around("@annotation(org.springframework.modulith.events.ApplicationModuleListener) && args(event)")
    @Nullable
    Object bind(ProceedingJoinPoint listener, TenantEvent event) throws Throwable {
        Optional<Tenant> tenant = registry.find(event.tenantId());
        if (tenant.isEmpty()) {
            LOG.info("Tenant {} is gone, {} is dropped", event.tenantId(), event);
            return null;
        }
        ScopedValue.CallableOp<@Nullable Object, Throwable> proceed = listener::proceed;
        return CurrentTenant.bind(tenant.get(), proceed);
    }
}
