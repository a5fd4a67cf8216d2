package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.tenancy.UnknownTenantException;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.ModuleTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AccessTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    @Autowired
    private TenantAccess tenantAccess;

    @Autowired
    private CurrentTenant currentTenant;

    @Autowired
    private PlatformTransactionManager transactions;

    private People people;

    @Autowired
    void meetPeople(ApplicationContext context) {
        people = People.in(context);
    }

    @Test
    void hidesATenantFromThoseWhoAreNoMembers() {
        String agency = people.agency();
        Tenant own = people.tenantOf(agency);
        Tenant other = people.tenantOf(agency);
        Http manager = Http.at(port).withBearer(people.token(people.operator(Role.SOCIAL_MANAGER, own)));

        Answer allowed = manager.get("/api/v1/tenants/" + own.slug());
        Answer hidden = manager.get("/api/v1/tenants/" + other.slug());
        Answer inside = manager.get("/api/v1/tenants/" + other.slug() + "/channel-accounts");

        assertThat(allowed.status()).isEqualTo(200);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.field("type")).isEqualTo("urn:signalbox:problem:unknown-tenant");
        assertThat(inside.status()).isEqualTo(404);
    }

    @Test
    void listsTheTenantsOfAMemberOnly() {
        String agency = people.agency();
        Tenant own = people.tenantOf(agency);
        people.tenantOf(agency);
        Http manager = Http.at(port).withBearer(people.token(people.operator(Role.SALES_REP, own)));

        Answer answer = manager.get("/api/v1/tenants");

        assertThat(answer.json().path("items").size()).isEqualTo(1);
        assertThat(answer.json().path("items").get(0).path("slug").asString()).isEqualTo(own.slug());
    }

    @Test
    void showsAnAdminTheirOwnAgencyOnly() {
        String own = people.agency();
        String other = people.agency();
        Http admin = Http.at(port).withBearer(people.token(people.operator(Role.AGENCY_ADMIN, own)));

        Answer all = admin.get("/api/v1/agencies");

        assertThat(all.json().path("items").size()).isEqualTo(1);
        assertThat(all.json().path("items").get(0).path("slug").asString()).isEqualTo(own);
        assertThat(admin.get("/api/v1/agencies/" + own).status()).isEqualTo(200);
        assertThat(admin.get("/api/v1/agencies/" + other).field("type"))
                .isEqualTo("urn:signalbox:problem:unknown-agency");
    }

    @Test
    void showsAPlatformOperatorAllAgencies() {
        String one = people.agency();
        String two = people.agency();
        OperatorView operator = people.operator(new GrantMembership(Role.PLATFORM_OPERATOR, null, null));

        Answer all = Http.at(port).withBearer(people.token(operator)).get("/api/v1/agencies");

        assertThat(all.json().path("items").findValuesAsString("slug")).contains(one, two);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SOCIAL_MANAGER", "SALES_REP", "EXECUTIVE"})
    void allowsInATenantWhatTheRoleAllowsThere(Role role) {
        String agency = people.agency();
        Tenant own = people.tenantOf(agency);
        OperatorView operator = people.operator(role, own);

        Set<Permission> allowed = people.as(operator, () -> currentTenant.call(own, this::allowedNow));

        assertThat(allowed).isEqualTo(RolePermissions.of(role));
    }

    @Test
    void countsARoleInItsOwnTenantOnly() {
        String agency = people.agency();
        Tenant answered = people.tenantOf(agency);
        Tenant watched = people.tenantOf(agency);
        OperatorView operator = people.operator(
                new GrantMembership(Role.SOCIAL_MANAGER, null, answered.slug()),
                new GrantMembership(Role.EXECUTIVE, null, watched.slug()));

        Set<Permission> allowed = people.as(operator, () -> currentTenant.call(watched, this::allowedNow));

        assertThat(allowed).isEqualTo(RolePermissions.of(Role.EXECUTIVE));
    }

    @Test
    void countsAnAdminsRoleInTheirAgencyOnly() {
        String agency = people.agency();
        Tenant own = people.tenantOf(agency);
        Tenant foreign = people.tenantOf(people.agency());
        OperatorView admin = people.operator(
                new GrantMembership(Role.AGENCY_ADMIN, agency, null),
                new GrantMembership(Role.SOCIAL_MANAGER, null, foreign.slug()));
        Http caller = Http.at(port).withBearer(people.token(admin));

        Answer here = caller.put("/api/v1/tenants/" + own.slug() + "/suspension");
        Answer there = caller.put("/api/v1/tenants/" + foreign.slug() + "/suspension");

        assertThat(here.status()).isEqualTo(200);
        assertThat(there.status()).isEqualTo(403);
        assertThat(there.field("type")).isEqualTo("urn:signalbox:problem:not-permitted");
    }

    @Test
    void keepsAnAdminFromProvisioningInAnotherAgency() {
        String agency = people.agency();
        String other = people.agency();
        Http admin = Http.at(port).withBearer(people.token(people.operator(Role.AGENCY_ADMIN, agency)));
        String body = """
                {"slug": "smuggled-in", "name": "Smuggled", "timeZone": "UTC", "agency": "%s"}
                """.formatted(other);

        Answer answer = admin.post("/api/v1/tenants", body);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void shutsASuspendedTenantForOperatorsButNotForAdmins() {
        String agency = people.agency();
        Tenant tenant = people.tenantOf(agency);
        Http admin = Http.at(port).withBearer(people.token(people.operator(Role.AGENCY_ADMIN, agency)));
        Http manager = Http.at(port).withBearer(people.token(people.operator(Role.SOCIAL_MANAGER, tenant)));
        admin.put("/api/v1/tenants/" + tenant.slug() + "/suspension");

        Answer refused = manager.get("/api/v1/tenants/" + tenant.slug());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.field("detail")).contains("is suspended").contains("ask an agency admin");
        assertThat(admin.get("/api/v1/tenants/" + tenant.slug()).field("status"))
                .isEqualTo("suspended");
    }

    @Test
    void allowsNothingAnyMoreOnceAnOperatorIsDisabled() {
        String agency = people.agency();
        Tenant tenant = people.tenantOf(agency);
        OperatorView manager = people.operator(Role.SOCIAL_MANAGER, tenant);
        Http caller = Http.at(port).withBearer(people.token(manager));
        caller.get("/api/v1/tenants/" + tenant.slug());
        Http admin = Http.at(port).withBearer(people.token(people.operator(Role.AGENCY_ADMIN, agency)));

        admin.put("/api/v1/operators/" + manager.id() + "/disablement");

        assertThat(caller.get("/api/v1/tenants/" + tenant.slug()).status()).isEqualTo(404);
    }

    @Test
    void knowsTheRolesInsideATenantsTransaction() {
        Tenant tenant = people.tenantOf(people.agency());
        OperatorView manager = people.operator(Role.SOCIAL_MANAGER, tenant);
        var transaction = new TransactionTemplate(transactions);

        Boolean allowed = people.as(
                manager,
                () -> currentTenant.call(tenant, () -> transaction.execute(status -> access.may("READ_INBOX"))));

        assertThat(allowed).isTrue();
    }

    @Test
    void letsNobodyInWhoIsNotSignedIn() {
        Tenant tenant = people.tenantOf(people.agency());

        assertThatThrownBy(() -> currentTenant.run(tenant, () -> {})).isInstanceOf(UnknownTenantException.class);
        assertThat(tenantAccess.visibleTenants()).contains(Set.of());
        assertThat(access.permissions()).isEmpty();
    }

    @Test
    void letsTheSystemDoEverything() {
        Tenant tenant = people.tenantOf(people.agency());

        Set<Permission> allowed = people.system().call("test", () -> currentTenant.call(tenant, this::allowedNow));

        assertThat(allowed).containsExactlyInAnyOrder(Permission.values());
        assertThat(access.permissions()).isEmpty();
    }

    private Set<Permission> allowedNow() {
        return Stream.of(Permission.values())
                .filter(permission -> access.may(permission.name()))
                .collect(Collectors.toSet());
    }
}
