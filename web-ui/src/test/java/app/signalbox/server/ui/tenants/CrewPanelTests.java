package app.signalbox.server.ui.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.triage.Intent;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrewPanelTests {

    private final FakeCrewDesk crew = new FakeCrewDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(new FakeWorkplace())
            .with(SettingsDesk.class, new FakeSettingsDesk())
            .with(CrewDesk.class, crew);

    @BeforeEach
    void opensATenant() {
        console.open("tenants/marrow", TenantDetailView.class);
    }

    @Test
    void addsALabel() {
        console.click("Add a label");
        console.window().find(TextField.class).single().setValue("Press");

        console.click("Add");

        assertThat(crew.labels("marrow")).extracting(label -> label.name()).containsExactly("Refund", "Press");
    }

    @Test
    void asksBeforeALabelThatIsInUseGoes() {
        console.click("Labels", 0, "Remove");

        assertThat(console.window()
                        .find(com.vaadin.flow.component.html.Span.class)
                        .all())
                .anySatisfy(span -> assertThat(span.getText()).isEqualTo("3 conversations bear it and lose it."));
        assertThat(crew.labels("marrow")).hasSize(1);
    }

    @Test
    void saysWhoTakesWhatAndChangesIt() {
        assertThat(console.column("Who takes what", 1)).containsExactly("German");
        assertThat(console.column("Who takes what", 2)).containsExactly("Complaint");

        console.click("Who takes what", 0, "Change");
        skills().deselect(Intent.COMPLAINT);
        console.click("Save");

        assertThat(console.column("Who takes what", 2)).containsExactly("Everything");
    }

    @Test
    void letsABlockedPersonInAgain() {
        assertThat(console.column("Blocked people", 0)).containsExactly("Pip Nettle");

        console.click("Blocked people", 0, "Unblock");

        assertThat(crew.blocked("marrow")).isEmpty();
        assertThat(console.notices()).containsExactly("The next messages of Pip Nettle come in again.");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Intent> skills() {
        return (MultiSelectComboBox<Intent>) console.window()
                .find(MultiSelectComboBox.class)
                .withCaption("Takes")
                .single();
    }
}
