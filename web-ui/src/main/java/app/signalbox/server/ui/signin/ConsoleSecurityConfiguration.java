package app.signalbox.server.ui.signin;

import app.signalbox.server.identity.ExternalSignIn;
import app.signalbox.server.kernel.SignalboxSettings;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain for everything that is no API: people sign in by form or by an outside provider and have a session. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurityConfiguration {

    /**
     * Vaadin evaluates templates and writes styles, so scripts can't be narrowed further. There is no form-action:
     * browsers apply it to redirects too, and would stop the sign-in of desktop clients on their own machine.
     */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; frame-ancestors 'none'";

    /** Whoever is signed in and mistypes an address is told so by a page, which is the console's to show. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain consoleChain(HttpSecurity http, ExternalSignIn external) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/signalbox/**", "/aura/**", "/webjars/**")
                .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class).anyRequest(AuthorizedUrl::authenticated));
        if (!external.providers().isEmpty()) {
            http.oauth2Login(login -> {
                login.loginPage("/login");
                external.customize(login);
            });
        }
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(ConsoleSecurityConfiguration::letOthersCache)
                .withObjectPostProcessor(new WriteHeadersFirst()));
        return http.build();
    }

    /** Vaadin's own files carry their hash in the name and say themselves how long they keep. */
    private static void letOthersCache(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/VAADIN/")) {
            boolean file = path.startsWith("/signalbox/") || path.startsWith("/aura/") || path.startsWith("/webjars/");
            response.setHeader("Cache-Control", file ? "no-cache" : "no-store");
        }
    }

    /** Vaadin's pages are forwarded to, and the container sends them off before headers are written late. */
    private static final class WriteHeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /** Behind a proxy the connector does not know that people use https. */
    @Bean
    ServletContextInitializer sessionCookie(SignalboxSettings settings) {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setHttpOnly(true);
            cookie.setSecure("https".equals(settings.publicUrl().getScheme()));
            cookie.setAttribute("SameSite", "Lax");
        };
    }
}
