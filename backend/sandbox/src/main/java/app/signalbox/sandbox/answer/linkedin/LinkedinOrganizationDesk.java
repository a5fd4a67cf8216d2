package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Members, their roles, and pages. */
final class LinkedinOrganizationDesk {

    private final List<SandboxAccount> accounts;
    private final LinkedinRoles roles;

    LinkedinOrganizationDesk(List<SandboxAccount> accounts, LinkedinRoles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    Answer me(LinkedinCall call) {
        var body = Json.object()
                .put("id", call.member().id())
                .put("localizedFirstName", "Sandbox")
                .put("localizedLastName", "Administrator");
        return Answer.json(200, body);
    }

    Answer acls(LinkedinCall call) {
        var query = call.query();
        if (!query.required("q").equals("roleAssignee")) {
            throw LinkedinRefusal.badParameter("q");
        }
        var member = call.member();
        var wanted = query.find("role").filter(role -> !role.equals("ADMINISTRATOR")).isEmpty()
                && query.find("state").filter(state -> !state.equals("APPROVED")).isEmpty();
        var all = Stream.of(member).filter(some -> wanted && roles.isAdministrator(some)).toList();
        return LinkedinPage.of(all, query, LinkedinOrganizationDesk::acl);
    }

    Answer organization(LinkedinCall call) {
        var id = call.key("id");
        var account = accounts.stream()
                .filter(some -> some.externalAccountId().equals(id))
                .findFirst()
                .orElseThrow(() -> LinkedinRefusal.notFound(LinkedinUrn.organization(id)));
        roles.require(call.member(), LinkedinUrn.organization(id));
        var body = Json.object()
                .put("id", Long.parseLong(id))
                .put("$URN", LinkedinUrn.organization(id))
                .put("localizedName", account.displayName())
                .put("vanityName", account.brand().slug())
                .put("primaryOrganizationType", "NONE");
        body.putObject("name").putObject("localized").put("en_US", account.displayName());
        return Answer.json(200, body);
    }

    private static ObjectNode acl(LinkedinMember member) {
        return Json.object()
                .put("role", "ADMINISTRATOR")
                .put("organization", LinkedinUrn.organization(member.organizationId()))
                .put("roleAssignee", member.urn())
                .put("state", "APPROVED");
    }
}
