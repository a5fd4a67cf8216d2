package app.signalbox.server.identity;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.tenancy.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works for a tenant. */
@Component
public class TenantOperators {

    private final JdbcClient jdbc;

    TenantOperators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An operator by the name that others see. */
    public record TenantOperator(UUID id, String name) {}

    /**
     * Active operators who may do something in a tenant, by name. Not inside a tenant's transaction, whose role can't
     * see them.
     */
    public List<TenantOperator> thatMay(Permission permission, Tenant tenant) {
        String[] roles = Arrays.stream(Role.values())
                .filter(role -> RolePermissions.allows(role, permission))
                .map(Role::value)
                .toArray(String[]::new);
        return jdbc.sql("""
                        select o.operator_id, o.display_name from platform.operator o
                        where o.status = 'active' and exists (
                            select from platform.membership m
                            where m.operator_id = o.operator_id and m.role = any(cast(:roles as text[]))
                              and (m.tenant_id = :tenant or m.agency_id = :agency
                                or m.tenant_id is null and m.agency_id is null))
                        order by lower(o.display_name), o.operator_id
                        """)
                .param("roles", roles)
                .param("tenant", tenant.id())
                .param("agency", tenant.agencyId())
                .query((row, number) ->
                        new TenantOperator(row.getObject("operator_id", UUID.class), row.getString("display_name")))
                .list();
    }
}
