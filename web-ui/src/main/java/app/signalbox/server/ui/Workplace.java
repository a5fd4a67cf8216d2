package app.signalbox.server.ui;

import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.identity.Permission;
import java.util.List;
import java.util.Set;

/** Who is signed in here, what they may do, and for which brands. */
public interface Workplace {

    /** The signed-in operator. */
    OperatorPrincipal operator();

    /** What their roles allow anywhere. */
    Set<Permission> permissions();

    /** The brands they may see, by slug. */
    List<TenantView> tenants();

    /** Whether they may do something in one brand. */
    boolean may(Permission permission, String tenant);
}
