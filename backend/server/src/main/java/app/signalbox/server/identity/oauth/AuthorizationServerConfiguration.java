package app.signalbox.server.identity.oauth;

import app.signalbox.server.identity.SignInThrottle;
import app.signalbox.server.kernel.SignalboxSettings;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SignalboxSettings settings) {
        return AuthorizationServerSettings.builder().issuer(issuer(settings)).build();
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, SignalboxSettings settings, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator(issuer(settings), clock));
        return decoder;
    }

    @Bean
    @Order(10)
    SecurityFilterChain authorizationServerChain(HttpSecurity http, SignInThrottle throttle) {
        var server = new OAuth2AuthorizationServerConfigurer();
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        http.securityMatcher(server.getEndpointsMatcher())
                .addFilterAfter(new SecretGuesses(throttle), SecurityContextHolderFilter.class)
                .with(
                        server,
                        configurer -> configurer
                                .oidc(Customizer.withDefaults())
                                .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverters(
                                        converters -> converters.addFirst(new WholeScopeConverter()))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), pages));
        return http.build();
    }

    /** The issuer must be the same text everywhere, so without a slash at its end. */
    static String issuer(SignalboxSettings settings) {
        return settings.publicUrl().toString().replaceFirst("/+$", "");
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, Clock clock) {
        var time = new JwtTimestampValidator();
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                time, new JwtIssuerValidator(issuer), new JwtAudienceValidator(TokenClaims.AUDIENCE));
    }
}
