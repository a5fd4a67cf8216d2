package app.signalbox.sandbox.answer.linkedin;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who administers which page. */
final class LinkedinRoles {

    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    boolean administers(LinkedinMember member, String organizationUrn) {
        return LinkedinUrn.organization(member.organizationId()).equals(organizationUrn) && isAdministrator(member);
    }

    boolean isAdministrator(LinkedinMember member) {
        return !lost.contains(member.organizationId());
    }

    void require(LinkedinMember member, String organizationUrn) {
        if (!administers(member, organizationUrn)) {
            throw LinkedinRefusal.denied(
                    "Member %s does not have an administrator role on %s".formatted(member.urn(), organizationUrn));
        }
    }

    void lose(String organizationId) {
        lost.add(organizationId);
    }

    void regain(String organizationId) {
        lost.remove(organizationId);
    }
}
