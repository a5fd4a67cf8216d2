package app.signalbox.server.identity;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who gets through to what. The authorization server has a chain of its own; the console brings the last one, for
 * everything that is not named here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder(IdentitySettings settings) {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.passwordStrength())));
    }

    /** Webhooks are verified by their signature; no filter of ours stands in the hot path. */
    @Bean
    @Order(0)
    SecurityFilterChain webhookChain() {
        return new DefaultSecurityFilterChain(PathPatternRequestMatcher.pathPattern("/webhooks/**"), List.of());
    }

    @Bean
    @Order(20)
    SecurityFilterChain apiChain(HttpSecurity http, SecurityProblems problems) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/api/v1/invitations/*", "/api/v1/password-resets/*")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/invitations/*/acceptance",
                                "/api/v1/password-resets",
                                "/api/v1/password-resets/*/confirmation")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        return tokensOnly(http, problems).build();
    }

    /** Networks send browsers back here; who is signed in there is seen, but nobody has to be. */
    @Bean
    @Order(25)
    SecurityFilterChain connectChain(HttpSecurity http) {
        return http.securityMatcher("/connect/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain actuatorChain(HttpSecurity http, SecurityProblems problems) {
        http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/info")
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(Caller.PLATFORM_AUTHORITY));
        return tokensOnly(http, problems).build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain openChain(HttpSecurity http, SecurityProblems problems) {
        http.securityMatcher("/v3/api-docs/**", "/v3/api-docs.yaml", "/api-docs/**", "/swagger-ui/**", "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return tokensOnly(http, problems).build();
    }

    /** Without the console there is nothing else to see. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnMissingClass("com.vaadin.flow.server.VaadinServlet")
    SecurityFilterChain closedChain(HttpSecurity http, SecurityProblems problems) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .denyAll());
        return tokensOnly(http, problems).build();
    }

    private static HttpSecurity tokensOnly(HttpSecurity http, SecurityProblems problems) {
        return http.oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
