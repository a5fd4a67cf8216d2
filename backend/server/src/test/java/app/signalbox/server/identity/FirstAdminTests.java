package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.identity.AcceptInvitation;
import app.signalbox.contract.identity.LinkPurpose;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
class FirstAdminTests {

    private static final AcceptInvitation ACCEPTANCE =
            new AcceptInvitation("first@example.com", "Fenja First", People.PASSWORD);

    @Autowired
    private FirstAdmin firstAdmin;

    @Autowired
    private Invitations invitations;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient jdbc;

    private People people;

    @Autowired
    void meetPeople(ApplicationContext context) {
        people = People.in(context);
    }

    @Test
    @Transactional
    void offersOneLinkAtATimeWhileThereIsNoOperator() {
        jdbc.sql("delete from platform.operator").update();

        firstAdmin.offerLink();
        firstAdmin.offerLink();

        assertThat(openLinks()).isEqualTo(1);
    }

    @Test
    @Transactional
    void makesWhoeverOpensTheLinkTheAdminOfTheDefaultAgency() {
        jdbc.sql("delete from platform.operator").update();
        String token = link();

        UUID id = invitations.accept(token, ACCEPTANCE);

        OperatorView admin =
                people.system().call("test", () -> people.operators().get(id));
        assertThat(admin.email()).isEqualTo("first@example.com");
        assertThat(admin.memberships().getFirst().role()).isEqualTo(Role.AGENCY_ADMIN);
        assertThat(admin.memberships().getFirst().agency())
                .isEqualTo(people.agencies().defaultSlug());
    }

    @Test
    void endsAsSoonAsThereIsAnOperator() {
        people.operator(Role.AGENCY_ADMIN, people.agency());
        String token = link();

        assertThatThrownBy(() -> invitations.accept(token, ACCEPTANCE)).isInstanceOf(UnusableLinkException.class);
    }

    private String link() {
        return people.system().call("test", () -> {
            Place place = places.managed(
                    Role.AGENCY_ADMIN, people.agencies().getDefault().slug(), null);
            return links.make(LinkPurpose.FIRST_ADMIN, null, place, null, Duration.ofDays(1))
                    .token();
        });
    }

    private int openLinks() {
        return jdbc.sql("""
                        select count(*) from platform.one_time_link where purpose = 'first_admin' and used_at is null
                        """).query(Integer.class).single();
    }
}
