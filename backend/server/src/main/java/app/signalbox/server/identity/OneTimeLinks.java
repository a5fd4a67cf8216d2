package app.signalbox.server.identity;

import app.signalbox.contract.identity.LinkPurpose;
import app.signalbox.contract.identity.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.one_time_link}; a token is told once and kept as its hash. */
@Repository
class OneTimeLinks {

    private static final int TOKEN_BYTES = 32;

    /** How long a link that has expired can still be looked at by those who ask what became of it. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link and returns its token. */
    Made make(
            LinkPurpose purpose,
            @Nullable EmailAddress email,
            @Nullable Place place,
            @Nullable UUID by,
            Duration life) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        sweep(now);
        jdbc.sql("""
                        insert into platform.one_time_link
                            (token_hash, purpose, email, role, agency_id, tenant_id, invited_by, created_at, expires_at)
                        values (:hash, :purpose, :email, :role, :agency, :tenant, :by, :now, :expires)
                        """)
                .param("hash", hash(token))
                .param("purpose", purpose.value())
                .param("email", email == null ? null : email.value())
                .param("role", place == null ? null : place.role().value())
                .param("agency", place == null ? null : place.agencyId())
                .param("tenant", place == null ? null : place.tenantId())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
        return new Made(token, now.plus(life));
    }

    /** A link that can still be used. */
    Optional<Link> find(String token) {
        return jdbc.sql("""
                        select l.*, a.slug as agency, t.slug as tenant, coalesce(l.agency_id, t.agency_id) as owner
                        from platform.one_time_link l
                        left join platform.agency a using (agency_id)
                        left join platform.tenant t using (tenant_id)
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                        """)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(OneTimeLinks::link)
                .optional();
    }

    /** Uses a link up; one of two who try at once gets it. */
    Optional<Link> use(String token) {
        return find(token).filter(link -> markUsed(token) == 1);
    }

    /** Ends all links of a purpose that were made for an address, or for none. */
    void end(LinkPurpose purpose, @Nullable EmailAddress email) {
        jdbc.sql("""
                        update platform.one_time_link set used_at = :now
                        where purpose = :purpose and email is not distinct from :email::text and used_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("purpose", purpose.value())
                .param("email", email == null ? null : email.value())
                .update();
    }

    /** Whether such a link was made for the address since then. */
    boolean madeSince(LinkPurpose purpose, EmailAddress email, Instant since) {
        return jdbc.sql("""
                        select exists (select from platform.one_time_link
                                       where purpose = :purpose and email = :email and created_at > :since)
                        """)
                .param("purpose", purpose.value())
                .param("email", email.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private void sweep(Instant now) {
        jdbc.sql("delete from platform.one_time_link where expires_at < :before")
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private int markUsed(String token) {
        return jdbc.sql("""
                        update platform.one_time_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java runtime has no SHA-256", impossible);
        }
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Link(
                LinkPurpose.of(row.getString("purpose")),
                row.getString("email"),
                role == null
                        ? null
                        : new Place(
                                Role.of(role),
                                row.getObject("agency_id", Integer.class),
                                row.getObject("tenant_id", Integer.class),
                                row.getObject("owner", Integer.class)),
                row.getString("agency"),
                row.getString("tenant"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /** A new link: its token is known now and never again. */
    record Made(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "Made[expiresAt=" + expiresAt + "]";
        }
    }

    /** What a link is good for. */
    record Link(
            LinkPurpose purpose,
            @Nullable String email,
            @Nullable Place place,
            @Nullable String agency,
            @Nullable String tenant,
            Instant expiresAt) {}
}
