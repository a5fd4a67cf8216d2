package app.signalbox.server.identity;

import app.signalbox.server.kernel.OwnClasses;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets listeners of other modules' events run as the system: nobody is signed in where they run. */
@Configuration(proxyBeanMethods = false)
class SystemListenerConfiguration {

    /** Before the tenant is bound (0) and before the transaction, inside the asynchronous call. */
    private static final int ORDER = -100;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor systemListenerAdvisor() {
        var advisor =
                new DefaultPointcutAdvisor(OwnClasses.methodsWith(ApplicationModuleListener.class), new AsSystem());
        advisor.setOrder(ORDER);
        return advisor;
    }

    private static final class AsSystem implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation listener) throws Throwable {
            SecurityContext before = SecurityContextHolder.getContext();
            SecurityContext system = SecurityContextHolder.createEmptyContext();
            String name = "listener " + listener.getMethod().getDeclaringClass().getSimpleName();
            system.setAuthentication(new SystemAuthentication(name));
            SecurityContextHolder.setContext(system);
            try {
                return listener.proceed();
            } finally {
                SystemWork.restore(before);
            }
        }
    }
}
