package app.signalbox.server.identity;

import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.tenancy.FoundAgency;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Makes agencies, tenants and operators that no other test has, and acts as them. */
record People(
        SystemWork system,
        Agencies agencies,
        Tenants tenants,
        Operators operators,
        JwtEncoder encoder,
        SignalboxSettings settings) {

    static final String PASSWORD = "a good long password";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    static People in(ApplicationContext context) {
        return new People(
                context.getBean(SystemWork.class),
                context.getBean(Agencies.class),
                context.getBean(Tenants.class),
                context.getBean(Operators.class),
                context.getBean(JwtEncoder.class),
                context.getBean(SignalboxSettings.class));
    }

    String agency() {
        String slug = "agency-" + COUNTER.incrementAndGet();
        return system.call("test", () -> agencies.found(new FoundAgency(slug, "Agency " + slug)))
                .slug();
    }

    Tenant tenantOf(String agency) {
        String slug = "brand-" + COUNTER.incrementAndGet();
        return system.call("test", () -> {
            tenants.provision(new ProvisionTenant(slug, "Brand " + slug, "Europe/Berlin", agency));
            return tenants.get(slug);
        });
    }

    OperatorView operator(GrantMembership... roles) {
        String email = "person" + COUNTER.incrementAndGet() + "@example.com";
        return system.call("test", () -> operators.register(email, "Person of " + email, PASSWORD, List.of(roles)));
    }

    OperatorView operator(Role role, Tenant tenant) {
        return operator(new GrantMembership(role, null, tenant.slug()));
    }

    OperatorView operator(Role role, String agency) {
        return operator(new GrantMembership(role, agency, null));
    }

    <T> T as(OperatorView operator, Supplier<T> work) {
        var principal = new OperatorPrincipal(operator.id(), operator.email(), operator.displayName());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** An access token as the authorization server gives it to the operator's desktop client. */
    String token(OperatorView operator) {
        return token(operator.id());
    }

    private String token(UUID operatorId) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(settings.publicUrl().toString())
                .audience(List.of("signalbox-api"))
                .subject("person")
                .issuedAt(now)
                .expiresAt(now.plusSeconds(900))
                .claim("operator", operatorId.toString())
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
