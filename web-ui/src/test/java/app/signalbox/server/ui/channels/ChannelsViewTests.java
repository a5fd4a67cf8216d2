package app.signalbox.server.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectAttemptState;
import app.signalbox.contract.channels.ConnectableAccount;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.channels.ConnectionState;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        assertThat(console.column(table, 0)).containsExactly("8 March 2026", "2 March 2026");
        assertThat(console.column(table, 1)).containsExactly("Marrow Teas", "Not connected");
        assertThat(console.column(table, 3)).first().asString().containsPattern("1\\D204");
        assertThat(console.column(table, 4)).containsExactly("17", "0");
        assertThat(console.column(table, 9)).containsExactly("1", "0");
    }

    @Test
    void appliesAParkedEventAgain() {
        desk.park(new ParkedEvent(
                1, "marrow", Channel.FACEBOOK, "77", "leadgen", "parked", "Its form is not known here.", NOON));
        console.open("channels/marrow", ChannelsView.class);

        console.click("Kept but not applied", 0, "Apply again");

        assertThat(desk.parked().items()).isEmpty();
        assertThat(console.notices()).singleElement().asString().startsWith("It is applied once more");
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
    void beginsAConsentAndLeavesForTheNetwork() {
        console.open("channels/marrow", ChannelsView.class);

        press("Connect Instagram");

        assertThat(sentToBrowser()).contains("https://instagram.example/consent?brand=marrow");
    }

    @Test
    void staysWhereTheNetworkOffersNoConsent() {
        console.open("channels/marrow", ChannelsView.class);

        console.click("Connect LinkedIn");

        assertThat(console.notices()).containsExactly("Accounts on LinkedIn can't be connected by consent.");
    }

    @Test
    void connectsTheAccountsThatConsentWasGivenFor() {
        UUID attempt = desk.cameBack("marrow", ConnectAttemptState.GRANTED, "Choose the accounts.", "771", "772");
        console.open("channels?attempt=" + attempt, ChannelsView.class);

        console.click("Connect 2 accounts");

        assertThat(console.notices()).containsExactly("Connected: Page 771, Page 772.");
        assertThat(console.column("Connected accounts", 2)).containsExactly("771", "772");
        assertThat(console.window().find(Dialog.class).all()).isEmpty();
    }

    @Test
    void proposesToRenewWhatIsConnectedAlready() {
        UUID first = desk.cameBack("marrow", ConnectAttemptState.GRANTED, "Choose the accounts.", "771");
        console.open("channels?attempt=" + first, ChannelsView.class);
        console.click("Connect 1 account");

        UUID again = desk.cameBack("marrow", ConnectAttemptState.GRANTED, "Choose the accounts.", "771", "772");
        console.open("channels?attempt=" + again, ChannelsView.class);

        assertThat(choice().getSelectedItems())
                .extracting(ConnectableAccount::externalAccountId)
                .containsExactly("771");
    }

    @Test
    void leavesOutAnAccountThatIsTakenElsewhere() {
        desk.take("772");
        UUID attempt = desk.cameBack("marrow", ConnectAttemptState.GRANTED, "Choose the accounts.", "771", "772");
        console.open("channels?attempt=" + attempt, ChannelsView.class);

        console.click("Connect 2 accounts");

        assertThat(console.text()).contains("The account 772 is connected already.");
        choice().deselect(choice().getListDataView().getItem(1));
        console.click("Connect 1 account");
        assertThat(console.column("Connected accounts", 2)).containsExactly("771");
    }

    @Test
    void saysWhyThereIsNothingToChoose() {
        UUID over = desk.cameBack("marrow", ConnectAttemptState.REFUSED, "Consent was declined on Facebook.");

        console.open("channels?attempt=" + over, ChannelsView.class);

        assertThat(console.text()).contains("Consent was declined on Facebook.");
        console.click("Close");
        console.open("channels?attempt=" + UUID.randomUUID(), ChannelsView.class);
        assertThat(console.text()).contains("This attempt to connect is not known here, or is over.");
        console.click("Close");
        console.open("channels?attempt=nonsense", ChannelsView.class);
        assertThat(console.text()).contains("This attempt to connect is not known here, or is over.");
    }

    @Test
    void saysThatAccessIsLostAndAsksForItAgain() {
        desk.connected("marrow", "770042", "Marrow Teas UK");
        desk.connected(
                "marrow", "Marrow Teas US", health(ConnectionState.ACCESS_LOST, "The password was changed.", null));
        console.open("channels/marrow", ChannelsView.class);

        assertThat(console.column("Connected accounts", 4))
                .satisfiesExactly(
                        unknown -> assertThat(unknown).contains("Unknown"),
                        lost -> assertThat(lost).contains("Access lost", "The password was changed."));
        press("Reconnect");
        assertThat(sentToBrowser()).contains("https://instagram.example/consent?brand=marrow");
    }

    @Test
    void saysWhenAccessEnds() {
        desk.connected(
                "marrow",
                "Marrow Teas US",
                health(ConnectionState.EXPIRING, "Reconnect the account before.", NOON.plus(Duration.ofDays(5))));

        console.open("channels/marrow", ChannelsView.class);

        assertThat(console.column("Connected accounts", 4)).first().asString().contains("Expiring on 13 March 2026");
    }

    @Test
    void handsOutACertificateOfTheDaysShown() {
        console.open("channels/marrow", ChannelsView.class);

        Anchor link = console.window()
                .find(Anchor.class)
                .withText("Download a certificate")
                .single();
        var document = new ByteArrayOutputStream();
        console.window().test(link).download(document);

        assertThat(document.toString(StandardCharsets.US_ASCII)).isEqualTo("2026-03-02.2026-03-08");
    }

    @Test
    void saysOfACertificateWhetherItStillHolds() {
        console.open("channels/marrow", ChannelsView.class);
        console.click("Check a certificate");
        CertificateDialog dialog =
                console.window().find(CertificateDialog.class).single();

        dialog.check("2026-03-02.2026-03-08".getBytes(StandardCharsets.US_ASCII));
        assertThat(dialog.getElement().getTextRecursively()).contains("The signature holds.");

        dialog.check("2026-03-02.2026-03-09".getBytes(StandardCharsets.US_ASCII));
        assertThat(dialog.getElement().getTextRecursively())
                .contains("The signature is wrong.", "3 events are missing.")
                .doesNotContain("The signature holds.");
    }

    @Test
    void saysWhatTheColumnsOfTheAccountMean() {
        desk.arrived(new CompletenessRow("marrow", Channel.FACEBOOK, TODAY, 2, 2, 0, 0, 0, 0, 0));

        console.open("channels/marrow", ChannelsView.class);

        assertThat(console.text()).contains("What the columns say", "The network told of it before; it counts once.");
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

    /** Without the round trip that a click ends with, which takes what is on its way to the browser. */
    private void press(String label) {
        List<Button> buttons =
                new ArrayList<>(console.window().find(Button.class).all());
        if (label.equals("Reconnect")) {
            Component verbs =
                    console.window().test(console.table("Connected accounts")).getCellComponent(1, 5);
            verbs.getChildren().map(Button.class::cast).forEach(buttons::add);
        }
        buttons.stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<Object> sentToBrowser() {
        return console.window().getUI().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(call -> call.getInvocation().getParameters().stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ConnectableAccount> choice() {
        return console.window().find(CheckboxGroup.class).single();
    }

    private static ConnectionHealth health(ConnectionState state, String sentence, @Nullable Instant expiresAt) {
        return new ConnectionHealth(state, sentence, expiresAt, List.of(), null, null, null, null);
    }
}
