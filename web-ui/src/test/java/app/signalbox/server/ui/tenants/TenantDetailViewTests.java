package app.signalbox.server.ui.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TenantDetailViewTests {

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeSettingsDesk desk = new FakeSettingsDesk();

    @RegisterExtension
    private final ConsoleStage console =
            new ConsoleStage(workplace).with(SettingsDesk.class, desk).with(CrewDesk.class, new FakeCrewDesk());

    @Test
    void showsWhatATenantUsesAndMay() {
        console.open("tenants/marrow", TenantDetailView.class);

        assertThat(console.text())
                .contains(
                        "Marrow Teas",
                        "4,711",
                        "2.50 USD of 10.00 USD",
                        "Warm and brief.",
                        "Always, as far as anybody said");
    }

    @Test
    void showsTheOtherSettingsWhenOneCanNotBeShown() {
        console.open("tenants/marrow", TenantDetailView.class);

        assertThat(console.text()).contains("This could not be shown", "Business hours");
    }

    @Test
    void setsABudget() {
        console.open("tenants/marrow", TenantDetailView.class);
        console.click("Change budget");
        type(new BigDecimal("25"));

        console.click("Save");

        assertThat(console.text()).contains("2.50 USD of 25.00 USD");
    }

    @Test
    void showsARefusalBesideWhatWasTyped() {
        desk.refuseBudgets();
        console.open("tenants/marrow", TenantDetailView.class);
        console.click("Change budget");

        console.click("Save");

        assertThat(console.window()
                        .find(Paragraph.class)
                        .withClassName("refusal")
                        .single()
                        .getText())
                .contains("another currency");
    }

    @Test
    void listsMembersOfTheTenantAndOfItsWholeAgency() {
        console.open("tenants/marrow", TenantDetailView.class);

        assertThat(console.column("Members", 0)).containsExactly("Ada Quill", "Bo Kettle");
        assertThat(console.column("Members", 2)).containsExactly("Agency admin", "Sales rep");
        assertThat(console.column("Members", 3)).containsExactly("All brands", "This brand");
    }

    @Test
    void removesAMemberAndBringsThemBack() {
        console.open("tenants/marrow", TenantDetailView.class);

        console.click("Members", 1, "Remove");

        assertThat(desk.asked).hasSize(1).first().asString().startsWith("remove");
        assertThat(console.notices()).containsExactly("Bo Kettle works for Marrow Teas no longer.Undo");
    }

    @Test
    void switchesTheModelOff() {
        console.open("tenants/marrow", TenantDetailView.class);

        console.click("Switch the model off");

        assertThat(console.text()).contains("Switched off: no model reads anything", "Warm and brief.");
    }

    @Test
    void setsBusinessHoursAsPeopleWriteThem() {
        console.open("tenants/marrow", TenantDetailView.class);
        console.click("Change hours");
        type("Monday", "9 to 5");
        console.click("Save");
        String refusal = console.window()
                .find(Paragraph.class)
                .withClassName("refusal")
                .single()
                .getText();

        type("Monday", "09:00-12:00, 13:00-17:30");
        console.click("Save");

        assertThat(refusal).startsWith("Write hours like");
        assertThat(HoursText.of(desk.hours("marrow"), DayOfWeek.MONDAY)).isEqualTo("09:00-12:00, 13:00-17:30");
        assertThat(HoursText.of(desk.hours("marrow"), DayOfWeek.SUNDAY)).isEmpty();
    }

    @Test
    void copiesSettingsFromAnotherTenantOfTheAgency() {
        console.open("tenants/marrow", TenantDetailView.class);
        console.click("Copy settings from another");

        console.click("Copy the settings");

        assertThat(desk.asked).containsExactly("copy fenwick to marrow");
    }

    @Test
    void saysWhenThereIsNoSuchTenant() {
        console.open("tenants/nobody", TenantDetailView.class);

        assertThat(console.text()).contains("There is no such tenant here");
    }

    @Test
    void readsNoHolidaysThatAreNoDays() {
        assertThatThrownBy(() -> HoursText.days("2026-12-25\nboxing day"))
                .hasMessageContaining("Write each holiday on a line of its own");
    }

    @Test
    void isClosedToThoseWhoseRoleDoesNotOpenIt() {
        workplace.without(Permission.MANAGE_TENANTS);

        console.visit("tenants/marrow");

        assertThat(console.text()).contains("Your role doesn't open this");
    }

    private void type(String label, String text) {
        TextField field = console.window()
                .find(TextField.class, console.window().find(Dialog.class).single())
                .withLabel(label)
                .single();
        console.window().test(field).setValue(text);
    }

    private void type(BigDecimal amount) {
        console.window().find(BigDecimalField.class).single().setValue(amount);
    }
}
