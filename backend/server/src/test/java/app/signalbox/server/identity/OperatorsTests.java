package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ModuleTest
class OperatorsTests {

    @LocalServerPort
    private int port;

    private People people;

    @Autowired
    void meetPeople(ApplicationContext context) {
        people = People.in(context);
    }

    @Test
    void listsThePeopleOfTheAdminsAgencyPageByPage() {
        String agency = people.agency();
        OperatorView admin = people.operator(Role.AGENCY_ADMIN, agency);
        people.operator(Role.SOCIAL_MANAGER, people.tenantOf(agency));
        people.operator(Role.AGENCY_ADMIN, people.agency());
        Http caller = as(admin);

        Answer first = caller.get("/api/v1/operators?limit=1");
        Answer second = caller.get("/api/v1/operators?limit=1&cursor=" + first.field("nextCursor"));

        assertThat(first.json().path("items").size()).isEqualTo(1);
        assertThat(second.json().path("items").size()).isEqualTo(1);
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void showsAnAdminOnlyTheRolesOfTheirOwnAgency() {
        Tenant own = people.tenantOf(people.agency());
        Tenant foreign = people.tenantOf(people.agency());
        OperatorView shared = people.operator(
                new GrantMembership(Role.SOCIAL_MANAGER, null, own.slug()),
                new GrantMembership(Role.EXECUTIVE, null, foreign.slug()));

        Answer answer = as(people.operator(Role.AGENCY_ADMIN, own.agency())).get("/api/v1/operators/" + shared.id());

        assertThat(answer.json().path("memberships").size()).isEqualTo(1);
        assertThat(answer.json().path("memberships").get(0).path("tenant").asString())
                .isEqualTo(own.slug());
    }

    @Test
    void doesNotLetAnAdminDisableSomeoneWhoAlsoWorksElsewhere() {
        Tenant own = people.tenantOf(people.agency());
        Tenant foreign = people.tenantOf(people.agency());
        OperatorView shared = people.operator(
                new GrantMembership(Role.SOCIAL_MANAGER, null, own.slug()),
                new GrantMembership(Role.EXECUTIVE, null, foreign.slug()));

        Answer answer = as(people.operator(Role.AGENCY_ADMIN, own.agency()))
                .put("/api/v1/operators/" + shared.id() + "/disablement");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.field("type")).isEqualTo("urn:signalbox:problem:shared-operator");
    }

    @Test
    void hidesOperatorsOfOtherAgencies() {
        OperatorView stranger = people.operator(Role.AGENCY_ADMIN, people.agency());

        Answer answer =
                as(people.operator(Role.AGENCY_ADMIN, people.agency())).get("/api/v1/operators/" + stranger.id());

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void givesChangesAndEndsRoles() {
        Tenant tenant = people.tenantOf(people.agency());
        OperatorView rep = people.operator(Role.SALES_REP, tenant);
        Http admin = as(people.operator(Role.AGENCY_ADMIN, tenant.agency()));
        String roles = "/api/v1/operators/" + rep.id() + "/memberships";

        Answer granted = admin.post(roles, Map.of("role", "executive", "agency", tenant.agency()));
        Answer changed = admin.patch(roles + "/" + rep.memberships().getFirst().id(), Map.of("role", "social_manager"));
        Answer ended = admin.delete(roles + "/"
                + granted.json().path("memberships").get(1).path("id").asString());

        assertThat(granted.status()).isEqualTo(201);
        assertThat(changed.json().path("memberships").get(0).path("role").asString())
                .isEqualTo("social_manager");
        assertThat(ended.status()).isEqualTo(204);
    }

    @Test
    void refusesARoleWhereItCanNotCount() {
        Tenant tenant = people.tenantOf(people.agency());
        OperatorView rep = people.operator(Role.SALES_REP, tenant);

        Answer answer = as(people.operator(Role.AGENCY_ADMIN, tenant.agency()))
                .post(
                        "/api/v1/operators/" + rep.id() + "/memberships",
                        Map.of("role", "agency_admin", "tenant", tenant.slug()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("detail")).contains("an agency admin to an agency");
    }

    @Test
    void doesNotLetAnAdminMakePlatformOperators() {
        OperatorView admin = people.operator(Role.AGENCY_ADMIN, people.agency());

        Answer answer =
                as(admin).post("/api/v1/invitations", Map.of("email", "root@example.com", "role", "platform_operator"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void doesNotLetAdminsChangeThemselves() {
        OperatorView admin = people.operator(Role.AGENCY_ADMIN, people.agency());

        Answer answer = as(admin).put("/api/v1/operators/" + admin.id() + "/disablement");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.field("type")).isEqualTo("urn:signalbox:problem:own-account");
    }

    @Test
    void keepsOthersAwayFromOperators() {
        Tenant tenant = people.tenantOf(people.agency());

        Answer answer = as(people.operator(Role.SOCIAL_MANAGER, tenant)).get("/api/v1/operators");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void tellsAnOperatorWhoTheyAre() {
        Tenant tenant = people.tenantOf(people.agency());
        OperatorView rep = people.operator(Role.SALES_REP, tenant);

        Answer answer = as(rep).get("/api/v1/me");

        assertThat(answer.field("email")).isEqualTo(rep.email());
        assertThat(answer.json().path("memberships").get(0).path("role").asString())
                .isEqualTo("sales_rep");
    }

    private Http as(OperatorView operator) {
        return Http.at(port).withBearer(people.token(operator));
    }
}
