package app.signalbox.server.identity.oauth;

import app.signalbox.server.identity.OperatorPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Authorizations under way and the tokens given out, in {@code platform.oauth2_authorization}. The framework names
 * its table without a schema, so its statements, and they alone, run in transactions whose search path is
 * {@code platform}. What has ended is swept now and then while new ones are saved.
 */
@Component
@DependsOn("tenancyStart")
class AuthorizationStore implements OAuth2AuthorizationService {

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final OAuth2AuthorizationService rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicReference<Instant> sweepDueAt = new AtomicReference<>(Instant.EPOCH);

    AuthorizationStore(
            JdbcOperations operations,
            JdbcClient jdbc,
            RegisteredClientRepository clients,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows(operations, clients);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        inPlatform(() -> {
            rows.save(authorization);
            return authorization;
        });
        sweepIfDue();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        inPlatform(() -> {
            rows.remove(authorization);
            return authorization;
        });
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return inPlatform(() -> rows.findById(id));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return inPlatform(() -> rows.findByToken(token, type));
    }

    private <T extends @Nullable Object> T inPlatform(Supplier<T> work) {
        return transaction.execute(status -> {
            jdbc.sql("select set_config('search_path', 'platform', true)")
                    .query(String.class)
                    .single();
            return work.get();
        });
    }

    private void sweepIfDue() {
        Instant now = clock.instant();
        Instant due = sweepDueAt.get();
        if (now.isAfter(due) && sweepDueAt.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            jdbc.sql("""
                            delete from platform.oauth2_authorization
                            where greatest(
                                authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at) < :now
                            """).param("now", now.atOffset(ZoneOffset.UTC)).update();
        }
    }

    private static JdbcOAuth2AuthorizationService rows(JdbcOperations operations, RegisteredClientRepository clients) {
        var known = BasicPolymorphicTypeValidator.builder().allowIfSubType(OperatorPrincipal.class);
        var mapper = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(AuthorizationStore.class.getClassLoader(), known))
                .build();
        var rows = new JdbcOAuth2AuthorizationService(operations, clients);
        rows.setAuthorizationRowMapper(
                new JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationRowMapper(clients, mapper));
        rows.setAuthorizationParametersMapper(
                new JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationParametersMapper(mapper));
        return rows;
    }
}
