package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.audit.AuditFilter;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.web.PageLimit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AuditTrailTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    private People people;
    private Tenant tenant;
    private OperatorView admin;

    @BeforeEach
    void meetPeople() {
        people = People.in(context);
        tenant = people.tenantOf(people.agency());
        admin = people.operator(Role.AGENCY_ADMIN, tenant.agency());
    }

    @Test
    void saysWhoDidWhatToWhatAndFromWhere() {
        as(admin).put("/api/v1/tenants/" + tenant.slug() + "/suspension");

        Answer answer = as(admin).get("/api/v1/audit?action=tenant_suspended");

        assertThat(answer.json().path("items").size()).isEqualTo(1);
        assertThat(answer.json().at("/items/0/actorKind").asString()).isEqualTo("operator");
        assertThat(answer.json().at("/items/0/actor").asString()).isEqualTo(admin.displayName());
        assertThat(answer.json().at("/items/0/tenant").asString()).isEqualTo(tenant.slug());
        assertThat(answer.json().at("/items/0/agency").asString()).isEqualTo(tenant.agency());
        assertThat(answer.json().at("/items/0/address").asString()).isNotEmpty();
    }

    @Test
    void recordsActsUnderThePlatformsRoleAndUnderTheTenants() {
        as(admin).put("/api/v1/tenants/" + tenant.slug() + "/budget", Map.of("limit", "12.5", "currency", "USD"));
        as(admin).put("/api/v1/tenants/" + tenant.slug() + "/quota", Map.of("concurrentCalls", 3));
        as(admin).put("/api/v1/tenants/" + tenant.slug() + "/model", Map.of("allowed", false));
        as(admin).put("/api/v1/tenants/" + tenant.slug() + "/retention", Map.of("keepDays", 30));
        as(admin).put("/api/v1/tenants/" + tenant.slug() + "/approvals/x_ai_replies", Map.of("note", "case 7"));
        as(admin)
                .post(
                        "/api/v1/tenants/" + tenant.slug() + "/channel-accounts",
                        Map.of("channel", "facebook", "externalAccountId", "4711" + tenant.id()));

        assertThat(actsOf(admin))
                .extracting(AuditView::action)
                .contains(
                        AuditAction.BUDGET_SET,
                        AuditAction.QUOTA_SET,
                        AuditAction.MODEL_CHOSEN,
                        AuditAction.RETENTION_SET,
                        AuditAction.APPROVAL_NOTED,
                        AuditAction.CHANNEL_CONNECTED);
        assertThat(actsOf(admin))
                .filteredOn(act -> act.action() == AuditAction.BUDGET_SET)
                .extracting(AuditView::detail)
                .containsExactly("12.5 USD");
    }

    @Test
    void keepsNothingOfWhatWasRolledBack() {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

        transaction.executeWithoutResult(status -> {
            trail.recordInTenant(tenant.id(), AuditAction.TENANT_CHANGED, "rolled back", null);
            status.setRollbackOnly();
        });

        assertThat(actsOf(admin)).extracting(AuditView::subject).doesNotContain("rolled back");
    }

    @Test
    void showsAnAdminNothingOfAnotherAgencyAndOthersNothingAtAll() {
        Tenant foreign = people.tenantOf(people.agency());
        as(people.operator(Role.AGENCY_ADMIN, foreign.agency()))
                .put("/api/v1/tenants/" + foreign.slug() + "/suspension");

        assertThat(actsOf(admin)).extracting(AuditView::tenant).doesNotContain(foreign.slug());
        assertThat(as(people.operator(Role.SOCIAL_MANAGER, tenant))
                        .get("/api/v1/audit")
                        .status())
                .isEqualTo(403);
        assertThat(as(people.operator(Role.SOCIAL_MANAGER, tenant))
                        .get("/api/v1/audit/export")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void recordsChangesOfRolesAndFailedSignIns() {
        OperatorView rep = people.operator(Role.SALES_REP, tenant);
        as(admin)
                .post(
                        "/api/v1/operators/" + rep.id() + "/memberships",
                        Map.of("role", "executive", "agency", tenant.agency()));
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(rep.email(), "not the password");

        assertThatThrownBy(() -> context.getBean(PasswordSignIn.class).authenticate(attempt))
                .isInstanceOf(BadCredentialsException.class);

        assertThat(actsOf(admin))
                .filteredOn(act -> act.subject().equals(rep.email()))
                .extracting(AuditView::action)
                .containsExactly(AuditAction.SIGN_IN_FAILED, AuditAction.ROLE_GRANTED);
    }

    @Test
    void readsPageByPageAndFilters() {
        for (int act = 0; act < 5; act++) {
            int number = act;
            people.as(admin, () -> {
                trail.recordInTenant(tenant.id(), AuditAction.HOURS_SET, "act " + number, null);
                return number;
            });
        }

        Answer first = as(admin).get("/api/v1/audit?action=hours_set&limit=3&actor=PERSON%20of");
        Answer second = as(admin).get("/api/v1/audit?action=hours_set&limit=3&cursor=" + first.field("nextCursor"));

        assertThat(first.json().at("/items/0/subject").asString()).isEqualTo("act 4");
        assertThat(second.json().path("items").size()).isEqualTo(2);
        assertThat(second.json().at("/items/1/subject").asString()).isEqualTo("act 0");
        assertThat(as(admin)
                        .get("/api/v1/audit?action=hours_set&until=2020-01-01T00:00:00Z")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(as(admin).get("/api/v1/audit?action=nonsense").status()).isEqualTo(400);
    }

    @Test
    void exportsWhatFitsAndLetsNoSpreadsheetComputeIt() {
        people.as(admin, () -> {
            trail.recordInTenant(tenant.id(), AuditAction.TENANT_CHANGED, "=1+1", "with \"quotes\", and a comma");
            return true;
        });

        String csv = as(admin).get("/api/v1/audit/export?action=tenant_changed").text();

        assertThat(csv.lines().toList().getFirst()).startsWith("\"at\",\"actor_kind\",\"actor\",\"action\"");
        assertThat(csv).contains("\"'=1+1\",\"with \"\"quotes\"\", and a comma\"");
    }

    @Test
    void canNotBeRewritten() {
        assertThatThrownBy(() -> jdbc.sql("update platform.audit_entry set subject = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from platform.audit_link").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(as(admin).get("/api/v1/audit/verdict").json().path("holds").asBoolean())
                .isTrue();
    }

    @Test
    void letsATenantsRoleWriteIntoNoOtherTrail() {
        Tenant foreign = people.tenantOf(people.agency());
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        CurrentTenant current = context.getBean(CurrentTenant.class);

        assertThatThrownBy(() -> people.as(
                        admin,
                        () -> current.call(
                                tenant,
                                () -> transaction.execute(status -> {
                                    trail.recordInTenant(foreign.id(), AuditAction.TENANT_CHANGED, "forged", null);
                                    return true;
                                }))))
                .isInstanceOf(DataAccessException.class);
    }

    private List<AuditView> actsOf(OperatorView reader) {
        return people.as(
                reader,
                () -> trail.list(AuditFilter.ALL, null, new PageLimit(PageLimit.MOST))
                        .items());
    }

    private Http as(OperatorView operator) {
        return Http.at(port).withBearer(people.token(operator));
    }
}
