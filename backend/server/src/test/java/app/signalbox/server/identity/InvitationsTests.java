package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class InvitationsTests {

    private static final Map<String, String> ACCEPTANCE =
            Map.of("displayName", "Karla Kolumna", "password", People.PASSWORD);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Tenant tenant;
    private Http admin;
    private Http anyone;
    private People people;

    @Autowired
    void meetPeople(ApplicationContext context) {
        people = People.in(context);
    }

    @BeforeEach
    void makeAgency() {
        tenant = people.tenantOf(people.agency());
        admin = Http.at(port).withBearer(people.token(people.operator(Role.AGENCY_ADMIN, tenant.agency())));
        anyone = Http.at(port);
    }

    @Test
    void turnsTheInvitedIntoAnOperatorWithTheRole() {
        Answer invited = invite("karla." + tenant.slug() + "@Example.com");

        Answer link = anyone.get("/api/v1/invitations/" + token(invited));
        Answer accepted = anyone.post("/api/v1/invitations/" + token(invited) + "/acceptance", ACCEPTANCE);

        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.field("delivery")).isEqualTo("by_hand");
        assertThat(link.field("tenant")).isEqualTo(tenant.slug());
        assertThat(accepted.status()).isEqualTo(204);
        OperatorView operator = people.system()
                .call(
                        "test",
                        () -> people.operators()
                                .find("karla." + tenant.slug() + "@example.com")
                                .orElseThrow());
        assertThat(operator.displayName()).isEqualTo("Karla Kolumna");
        assertThat(operator.memberships().getFirst().role()).isEqualTo(Role.SOCIAL_MANAGER);
        assertThat(operator.memberships().getFirst().tenant()).isEqualTo(tenant.slug());
    }

    @Test
    void worksOnce() {
        String acceptance =
                "/api/v1/invitations/" + token(invite("once@" + tenant.slug() + ".example")) + "/acceptance";

        Answer first = anyone.post(acceptance, ACCEPTANCE);
        Answer second = anyone.post(acceptance, ACCEPTANCE);

        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.field("type")).isEqualTo("urn:signalbox:problem:unusable-link");
    }

    @Test
    void staysUsableAfterARefusedPassword() {
        String acceptance =
                "/api/v1/invitations/" + token(invite("weak@" + tenant.slug() + ".example")) + "/acceptance";

        Answer refused = anyone.post(acceptance, Map.of("displayName", "Walter", "password", "short"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field("detail")).contains("at least 12 characters");
        assertThat(anyone.post(acceptance, ACCEPTANCE).status()).isEqualTo(204);
    }

    @Test
    void endsWithItsTime() {
        Answer invited = invite("late@" + tenant.slug() + ".example");
        jdbc.sql("update platform.one_time_link set expires_at = created_at where email = :email")
                .param("email", "late@" + tenant.slug() + ".example")
                .update();

        Answer answer = anyone.get("/api/v1/invitations/" + token(invited));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void addsTheRoleToAnOperatorThereIs() {
        OperatorView known = people.operator(Role.EXECUTIVE, people.tenantOf(tenant.agency()));

        Answer accepted = anyone.post("/api/v1/invitations/" + token(invite(known.email())) + "/acceptance", "{}");

        assertThat(accepted.status()).isEqualTo(204);
        OperatorView after =
                people.system().call("test", () -> people.operators().get(known.id()));
        assertThat(after.memberships()).hasSize(2);
    }

    @Test
    void doesNotKeepTheToken() {
        String token = token(invite("hashed@" + tenant.slug() + ".example"));

        String rows = String.join(
                "\n",
                jdbc.sql("select l::text from platform.one_time_link l")
                        .query(String.class)
                        .list());

        assertThat(rows).contains("hashed@").doesNotContain(token);
    }

    @Test
    void setsAPasswordAnewByALinkThatWorksOnce() {
        OperatorView forgetful = people.operator(Role.SALES_REP, tenant);
        Answer offered = admin.post("/api/v1/operators/" + forgetful.id() + "/password-reset", "");
        String confirmation = "/api/v1/password-resets/" + token(offered) + "/confirmation";

        Answer first = anyone.post(confirmation, Map.of("password", "an even longer password"));
        Answer second = anyone.post(confirmation, Map.of("password", "yet another password"));

        assertThat(offered.status()).isEqualTo(201);
        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(404);
    }

    @Test
    void tellsNobodyWhetherAnAddressIsKnown() {
        OperatorView known = people.operator(Role.SALES_REP, tenant);

        Answer forKnown = anyone.post("/api/v1/password-resets", Map.of("email", known.email()));
        Answer forUnknown = anyone.post("/api/v1/password-resets", Map.of("email", "nobody@example.com"));

        assertThat(forKnown.status()).isEqualTo(202);
        assertThat(forUnknown.status()).isEqualTo(202);
        assertThat(forKnown.text()).isEqualTo(forUnknown.text());
    }

    private Answer invite(String email) {
        return admin.post(
                "/api/v1/invitations", Map.of("email", email, "role", "social_manager", "tenant", tenant.slug()));
    }

    private static String token(Answer invited) {
        String link = invited.field("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
