package app.signalbox.server.ui.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.InviteOperator;
import app.signalbox.contract.identity.MembershipView;
import app.signalbox.contract.identity.OperatorStatus;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperatorsViewTests {

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeOperatorDesk desk = new FakeOperatorDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(OperatorDesk.class, desk);

    @Test
    void saysWhoWorksHereAndAsWhat() {
        desk.add(workplace.operator().operatorId(), "Ada Quill", held(Role.AGENCY_ADMIN, "agency", null));
        desk.add(new UUID(0, 2), "Bo Larch", held(Role.SOCIAL_MANAGER, null, "marrow"));

        console.open("operators", OperatorsView.class);

        assertThat(console.column("Operators", 0)).containsExactly("Ada Quill", "Bo Larch");
        assertThat(console.column("Operators", 2))
                .containsExactly("Agency admin, all brands of agency", "Social manager of Marrow Teas");
    }

    @Test
    void invitesSomebodyAndShowsTheLinkOnce() {
        console.open("operators", OperatorsView.class);
        console.click("Invite somebody");
        EmailField email = console.window().find(EmailField.class).single();
        console.window().test(email).setValue("cy.brook@agency.example");

        console.click("Make the invitation");

        TextField link =
                console.window().find(TextField.class).withLabel("Link").single();
        assertThat(link.getValue()).isEqualTo("https://console.example/welcome/one-time");
        assertThat(desk.invited())
                .containsExactly(new InviteOperator("cy.brook@agency.example", Role.SOCIAL_MANAGER, "agency", null));
    }

    @Test
    void disablesAndEnablesOthersOnly() {
        desk.add(workplace.operator().operatorId(), "Ada Quill", held(Role.AGENCY_ADMIN, "agency", null));
        desk.add(new UUID(0, 2), "Bo Larch", held(Role.SOCIAL_MANAGER, null, "marrow"));
        console.open("operators", OperatorsView.class);

        console.click("Operators", 1, "Disable");
        OperatorStatus disabled = desk.statusOf("Bo Larch");
        List<String> told = console.notices();
        console.click("Operators", 1, "Enable");

        assertThat(console.column("Operators", 4)).first().isEqualTo("you");
        assertThat(disabled).isEqualTo(OperatorStatus.DISABLED);
        assertThat(told).singleElement().asString().contains("Bo Larch can no longer sign in.", "Enable");
        assertThat(desk.statusOf("Bo Larch")).isEqualTo(OperatorStatus.ACTIVE);
    }

    @Test
    void saysWhatHappenedWhereItFails() {
        desk.goAway();

        console.visit("operators");

        assertThat(console.text())
                .contains("This could not be shown", "report error")
                .doesNotContain("db.internal");
    }

    @Test
    void isClosedToThoseWhoseRoleDoesNotOpenIt() {
        workplace.without(Permission.MANAGE_OPERATORS);

        console.visit("operators");

        assertThat(console.text()).contains("Your role doesn't open this");
    }

    private static MembershipView held(Role role, @Nullable String agency, @Nullable String tenant) {
        return new MembershipView(UUID.randomUUID(), role, agency, tenant);
    }
}
