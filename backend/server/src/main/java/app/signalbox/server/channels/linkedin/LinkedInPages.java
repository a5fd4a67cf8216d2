package app.signalbox.server.channels.linkedin;

import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Redeemed.Granted;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages that a member administers. */
@Component
final class LinkedInPages {

    private static final String ROLES = "organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED&count=100";

    private final LinkedInApi api;

    LinkedInPages(LinkedInApi api) {
        this.api = api;
    }

    /** The pages that come with a consent. */
    Redeemed granted(Credential credential) {
        var answer = api.get(credential, ROLES);
        if (!(answer instanceof Answered answered) || answered.status() >= 500 || answered.status() == 429) {
            return new Redeemed.Unreachable(LinkedInReadBack.problem(answer));
        }
        if (!answered.ok()) {
            return new Redeemed.Refused("LinkedIn doesn't say which pages the member administers. "
                    + LinkedInReadBack.problem(answer) + " Allow everything that is asked for.");
        }
        var accounts = pages(answered)
                .map(page -> new GrantedAccount(page, name(credential, page), credential))
                .toList();
        return accounts.isEmpty()
                ? new Redeemed.Refused(
                        "The member administers no page on LinkedIn. A super admin of the page has to" + " connect it.")
                : new Granted(accounts);
    }

    /** Whether the member still administers the page, and who the member is. */
    Role role(AccountAccess access) {
        var answer = api.get(access.credential(), ROLES);
        if (!(answer instanceof Answered answered)) {
            return new Role.Untold(LinkedInReadBack.problem(answer));
        }
        if (!answered.ok()) {
            return switch (answered.status()) {
                case 401 -> new Role.Dead();
                case 403 -> new Role.Lost();
                default -> new Role.Untold(LinkedInReadBack.problem(answered));
            };
        }
        return roles(answered)
                .filter(role -> access.externalAccountId().equals(page(role)))
                .flatMap(role -> Stream.ofNullable(role.id("roleAssignee")))
                .findFirst()
                .<Role>map(Role.Held::new)
                .orElse(new Role.Lost());
    }

    private String name(Credential credential, String page) {
        return api.get(credential, "organizations/" + Urn.encoded(page)) instanceof Answered answered && answered.ok()
                ? Objects.requireNonNullElse(new Fields(answered.body()).text("localizedName"), page)
                : page;
    }

    private static Stream<String> pages(Answered answered) {
        return roles(answered)
                .map(LinkedInPages::page)
                .filter(page -> !page.isEmpty())
                .distinct();
    }

    // What was asked for is checked all the same, because filters of a finder are easily overlooked.
    private static Stream<Fields> roles(Answered answered) {
        return new Fields(answered.body())
                .items("elements").stream()
                        .filter(role -> "ADMINISTRATOR".equals(role.text("role")))
                        .filter(role -> "APPROVED".equals(role.text("state")));
    }

    private static String page(Fields role) {
        var urn = role.firstId("organization", "organizationTarget", "organizationalTarget");
        return urn == null ? "" : Urn.lastPart(urn);
    }

    /** What LinkedIn says about the member's role. */
    sealed interface Role {

        /**
         * Administrator.
         *
         * @param member their URN
         */
        record Held(String member) implements Role {}

        /** No administrator any more. */
        record Lost() implements Role {}

        /** The key isn't taken. */
        record Dead() implements Role {}

        /** It couldn't be asked. */
        record Untold(String reason) implements Role {}
    }
}
