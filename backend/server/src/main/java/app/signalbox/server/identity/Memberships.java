package app.signalbox.server.identity;

import app.signalbox.contract.identity.MembershipView;
import app.signalbox.contract.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.membership}. */
@Repository
class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an operator holds; nothing if they may not sign in. */
    List<Membership> ofActive(UUID operatorId) {
        return jdbc.sql("""
                        select m.membership_id, m.role, m.agency_id, m.tenant_id
                        from platform.membership m join platform.operator o using (operator_id)
                        where m.operator_id = :operator and o.status = 'active'
                        """)
                .param("operator", operatorId)
                .query(Memberships::membership)
                .list();
    }

    Optional<Membership> find(UUID operatorId, UUID membershipId) {
        return jdbc.sql("""
                        select membership_id, role, agency_id, tenant_id from platform.membership
                        where operator_id = :operator and membership_id = :id
                        """)
                .param("operator", operatorId)
                .param("id", membershipId)
                .query(Memberships::membership)
                .optional();
    }

    /** Memberships of these operators with the agency that each belongs to, the oldest first. */
    List<PlacedMembership> ofOperators(Collection<UUID> operators) {
        return jdbc.sql("""
                        select m.operator_id, m.membership_id, m.role, a.slug as agency, t.slug as tenant,
                               coalesce(m.agency_id, t.agency_id) as owner
                        from platform.membership m
                        left join platform.agency a using (agency_id)
                        left join platform.tenant t using (tenant_id)
                        where m.operator_id = any(:operators)
                        order by m.created_at, m.membership_id
                        """)
                .param("operators", operators.toArray(UUID[]::new))
                .query(Memberships::placed)
                .list();
    }

    Set<Integer> tenantsIn(Collection<Integer> agencies) {
        return jdbc.sql("select tenant_id from platform.tenant where agency_id = any(:agencies)")
                .param("agencies", agencies.toArray(Integer[]::new))
                .query((row, number) -> row.getInt("tenant_id"))
                .set();
    }

    void add(UUID membershipId, UUID operatorId, Place place, Instant now) {
        try {
            jdbc.sql("""
                            insert into platform.membership
                                (membership_id, operator_id, agency_id, tenant_id, role, created_at)
                            values (:id, :operator, :agency, :tenant, :role, :now)
                            """)
                    .param("id", membershipId)
                    .param("operator", operatorId)
                    .param("agency", place.agencyId())
                    .param("tenant", place.tenantId())
                    .param("role", place.role().value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new MembershipTakenException();
        }
    }

    void change(UUID membershipId, Role role) {
        jdbc.sql("update platform.membership set role = :role where membership_id = :id")
                .param("role", role.value())
                .param("id", membershipId)
                .update();
    }

    void remove(UUID membershipId) {
        jdbc.sql("delete from platform.membership where membership_id = :id")
                .param("id", membershipId)
                .update();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("membership_id", UUID.class),
                Role.of(row.getString("role")),
                row.getObject("agency_id", Integer.class),
                row.getObject("tenant_id", Integer.class));
    }

    private static PlacedMembership placed(ResultSet row, int number) throws SQLException {
        var view = new MembershipView(
                row.getObject("membership_id", UUID.class),
                Role.of(row.getString("role")),
                row.getString("agency"),
                row.getString("tenant"));
        return new PlacedMembership(
                row.getObject("operator_id", UUID.class), row.getObject("owner", Integer.class), view);
    }

    /**
     * A membership as it is shown.
     *
     * @param owner agency that it belongs to, absent for a platform operator
     */
    record PlacedMembership(UUID operatorId, @Nullable Integer owner, MembershipView view) {}
}
