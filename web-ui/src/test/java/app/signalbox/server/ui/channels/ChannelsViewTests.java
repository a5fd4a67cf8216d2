package app.signalbox.server.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChannelsViewTests {

    private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeChannelDesk desk = new FakeChannelDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(ChannelDesk.class, desk)
            .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void addsUpWhatArrivedInSevenDays() {
        desk.arrived(new CompletenessRow("marrow", Channel.FACEBOOK, TODAY, 1_204, 1_198, 3, 2, 0, 1, 17));
        desk.arrived(new CompletenessRow("marrow", Channel.X, TODAY.minusDays(7), 9, 9, 0, 0, 0, 0, 0));
        desk.arrived(new CompletenessRow(null, Channel.INSTAGRAM, TODAY.minusDays(6), 4, 0, 0, 4, 0, 0, 0));

        console.open("channels", ChannelsView.class);

        String table = "What became of what arrived";
        assertThat(console.column(table, 0)).containsExactly("2026-03-08", "2026-03-02");
        assertThat(console.column(table, 1)).containsExactly("Marrow Teas", "Not connected");
        assertThat(console.column(table, 3)).first().asString().containsPattern("1\\D204");
        assertThat(console.column(table, 4)).containsExactly("17", "0");
        assertThat(console.column(table, 9)).containsExactly("1", "0");
    }

    @Test
    void saysWhyEventsAreParkedAndWhatMustBeLookedAt() {
        desk.park(new ParkedEvent(
                1, "marrow", Channel.FACEBOOK, "77", "leadgen", "parked", "Its form is not known here.", NOON));
        desk.raise(new IntakeAlarm("disk", "The disk of the database is nearly full."));

        console.open("channels", ChannelsView.class);

        assertThat(console.column("Kept but not applied", 4)).containsExactly("Its form is not known here.");
        assertThat(console.text()).contains("The disk of the database is nearly full.");
    }

    @Test
    void connectsAnAccountOfTheBrand() {
        console.open("channels/marrow", ChannelsView.class);
        console.click("Connect an account");
        type("Id on the network", "770042");
        type("Name", "Marrow Teas UK");

        console.click("Connect");

        assertThat(console.column("Connected accounts", 0)).containsExactly("Facebook");
        assertThat(console.column("Connected accounts", 1)).containsExactly("Marrow Teas UK");
        assertThat(console.column("Connected accounts", 2)).containsExactly("770042");
    }

    @Test
    void disconnectsOnlyAfterTheWordIsTyped() {
        desk.connected("marrow", "770042", "Marrow Teas UK");
        console.open("channels/marrow", ChannelsView.class);
        console.click("Connected accounts", 0, "Disconnect");
        type("Type disconnect to go on", "disconnect");

        console.click("Disconnect");

        assertThat(console.text()).contains("Nothing connected yet");
        assertThat(console.notices()).containsExactly("Marrow Teas UK is disconnected.");
    }

    @Test
    void saysWhatWillAppearWhereNothingArrived() {
        console.open("channels/marrow", ChannelsView.class);

        assertThat(console.text())
                .contains("Nothing connected yet", "What already arrived for it is applied at once.")
                .contains("Nothing arrived", "Counts appear with the first webhook.")
                .contains("Nothing is parked", "Every event that arrived was applied.");
    }

    @Test
    void leavesTheAccountsToThoseWhoMayConnect() {
        workplace.without(Permission.CONNECT_CHANNELS);

        console.open("channels/marrow", ChannelsView.class);

        assertThat(console.text()).contains("Nothing arrived").doesNotContain("Connected accounts");
    }

    @Test
    void saysWhatHappenedWhereItFails() {
        desk.goAway();

        console.visit("channels/marrow");

        assertThat(console.text())
                .contains("This could not be shown", "report error")
                .doesNotContain("db.internal");
    }

    private void type(String label, String text) {
        console.window()
                .test(console.window().find(TextField.class).withLabel(label).single())
                .setValue(text);
    }
}
