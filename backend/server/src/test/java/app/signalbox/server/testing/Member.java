package app.signalbox.server.testing;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.tenancy.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** An operator with a role in one tenant, signed in; an agency admin has it in the tenant's agency. */
public final class Member {

    private Member() {}

    /** Calls of the API with the operator's token. */
    public static Http of(Tenant tenant, Role role, ApplicationContext context) {
        UUID operator = UUID.randomUUID();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("""
            insert into platform.operator (operator_id, email, display_name, status, created_at)
            values (:id, :email, 'Ada Kettle', 'active', now())
            """)
                .param("id", operator)
                .param("email", operator + "@example.test")
                .update();
        jdbc.sql("""
            insert into platform.membership (membership_id, operator_id, agency_id, tenant_id, role, created_at)
            values (gen_random_uuid(), :operator, case when :role = 'agency_admin' then :agency end,
                case when :role <> 'agency_admin' then :tenant end, :role, now())
            """)
                .param("operator", operator)
                .param("agency", tenant.agencyId())
                .param("tenant", tenant.id())
                .param("role", role.name().toLowerCase(Locale.ROOT))
                .update();
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return Http.at(port).withBearer(token(operator, context));
    }

    private static String token(UUID operator, ApplicationContext context) {
        Instant now = context.getBean(Clock.class).instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(context.getEnvironment().getRequiredProperty("signalbox.public-url"))
                .subject("ada")
                .audience(List.of("signalbox-api"))
                .claim("operator", operator.toString())
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofHours(1)))
                .build();
        return context.getBean(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }
}
