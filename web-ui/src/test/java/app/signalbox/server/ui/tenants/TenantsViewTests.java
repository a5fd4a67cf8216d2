package app.signalbox.server.ui.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TenantsViewTests {

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeTenantDesk desk = new FakeTenantDesk(workplace);

    private final FakeSettingsDesk settings = new FakeSettingsDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(TenantDesk.class, desk)
            .with(SettingsDesk.class, settings)
            .with(CrewDesk.class, new FakeCrewDesk());

    @Test
    void listsTheTenants() {
        console.open("tenants", TenantsView.class);

        assertThat(console.column("Tenants", 0)).containsExactly("Fenwick Lamps", "Marrow Teas");
        assertThat(console.column("Tenants", 1)).containsExactly("fenwick", "marrow");
    }

    @Test
    void addsATenantAndShowsIt() {
        console.open("tenants", TenantsView.class);
        console.click("Add a tenant");
        type("Name", "Saltbox Soap");
        type("Short name", "saltbox");

        console.click("Add the tenant");

        assertThat(console.column("Tenants", 1)).containsExactly("fenwick", "marrow", "saltbox");
        assertThat(console.notices()).containsExactly("Saltbox Soap is ready. Connect its pages and profiles next.");
    }

    @Test
    void addsATenantWithTheSettingsOfAnother() {
        console.open("tenants", TenantsView.class);
        console.click("Add a tenant");
        type("Name", "Saltbox Soap");
        type("Short name", "saltbox");
        settingsAsIn("marrow");

        console.click("Add the tenant");

        assertThat(settings.asked).containsExactly("copy marrow to saltbox");
    }

    @Test
    void showsARefusalBesideWhatWasTyped() {
        console.open("tenants", TenantsView.class);
        console.click("Add a tenant");
        type("Name", "Marrow again");
        type("Short name", "marrow");

        console.click("Add the tenant");

        assertThat(console.window()
                        .find(Paragraph.class)
                        .withClassName("refusal")
                        .single()
                        .getText())
                .isEqualTo("The name \"marrow\" is taken. Choose another slug.");
        assertThat(field("Name").getValue()).isEqualTo("Marrow again");
    }

    @Test
    void suspendsAndResumes() {
        console.open("tenants", TenantsView.class);

        console.click("Tenants", 1, "Suspend");
        String suspended = console.column("Tenants", 3).get(1);
        console.click("Tenants", 1, "Resume");

        assertThat(suspended).isEqualTo("Suspended");
        assertThat(console.column("Tenants", 3)).containsExactly("Active", "Active");
    }

    @Test
    void deletesOnlyAfterTheShortNameIsTyped() {
        console.open("tenants", TenantsView.class);
        console.click("Tenants", 0, "Delete");
        boolean before = button("Delete the tenant").isEnabled();
        type("Type fenwick to go on", "fenwick");

        console.click("Delete the tenant");

        assertThat(before).isFalse();
        assertThat(console.column("Tenants", 1)).containsExactly("marrow");
    }

    @Test
    void saysHowToBegin() {
        workplace.withoutBrands();

        console.open("tenants", TenantsView.class);

        assertThat(console.text()).contains("No tenants yet", "Add the first one, then connect its pages.");
    }

    @Test
    void tellsThatAFailureChangedNothing() {
        console.open("tenants", TenantsView.class);
        desk.goAway();

        console.click("Tenants", 0, "Suspend");

        assertThat(console.notices()).singleElement().asString().contains("This didn't work", "report error");
        assertThat(console.column("Tenants", 3)).containsExactly("Active", "Active");
    }

    @Test
    void isClosedToThoseWhoseRoleDoesNotOpenIt() {
        workplace.without(Permission.MANAGE_TENANTS);

        console.visit("tenants");

        assertThat(console.text()).contains("Your role doesn't open this");
    }

    private Button button(String label) {
        return console.window().find(Button.class).withText(label).single();
    }

    private void settingsAsIn(String slug) {
        TenantView template = workplace.tenants().stream()
                .filter(tenant -> tenant.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        for (ComboBox<?> box : console.window().find(ComboBox.class).all()) {
            if ("Settings as in".equals(box.getLabel())) {
                choose(box, template);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box, TenantView template) {
        ((ComboBox<TenantView>) box).setValue(template);
    }

    private void type(String label, String text) {
        console.window().test(field(label)).setValue(text);
    }

    private TextField field(String label) {
        return console.window()
                .find(TextField.class, console.window().find(Dialog.class).single())
                .withLabel(label)
                .single();
    }
}
