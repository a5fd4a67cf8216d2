package app.signalbox.contract.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling.
 *
 * @param name display name of the operator, or the client id of a machine
 * @param operatorId absent for a machine
 * @param email absent for a machine
 * @param memberships the caller's roles; none for a machine, which has what its scopes say
 * @param scopes of the token the call came with
 */
public record Me(
        String name,
        @Nullable UUID operatorId,
        @Nullable String email,
        List<MembershipView> memberships,
        List<String> scopes) {

    public Me {
        memberships = List.copyOf(memberships);
        scopes = List.copyOf(scopes);
    }
}
