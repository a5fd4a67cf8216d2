package app.signalbox.server.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadsViewTests {

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeLeadDesk desk = new FakeLeadDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(LeadDesk.class, desk);

    @Test
    void ranksTheLeadsOfABrandAndSaysWhy() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91), FakeLeadDesk.lead("Otto Brim", 64)));

        console.open("leads/marrow", LeadsView.class);

        assertThat(console.text()).contains("Marrow Teas. People who may buy");
        assertThat(console.drawn("Leads", 0, "score")).containsExactly("91", "64");
        assertThat(console.drawn("Leads", 0, "interval")).containsExactly("86 to 96", "59 to 69");
        assertThat(people()).containsExactly("Priya Fold", "Otto Brim");
        assertThat(console.column("Leads", 2)).containsOnly("Asks for a price · Names a date");
    }

    @Test
    void showsMoreWhereThereIsMore() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91)));
        desk.second.addAll(List.of(FakeLeadDesk.lead("Otto Brim", 64)));
        console.open("leads/marrow", LeadsView.class);

        console.click("Show more");

        assertThat(people()).containsExactly("Priya Fold", "Otto Brim");
        assertThat(console.text()).doesNotContain("Show more");
    }

    @Test
    void takesTheFirstBrandWhereTheAddressNamesNone() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91)));

        console.open("leads", LeadsView.class);

        assertThat(desk.asked).containsExactly("fenwick");
    }

    @Test
    void saysHowLeadsComeAbout() {
        console.open("leads/marrow", LeadsView.class);

        assertThat(console.text())
                .contains("No leads yet", "A conversation whose score is high enough becomes a lead by itself.");
    }

    @Test
    void saysWhatHappenedWhereItFails() {
        desk.away = true;

        console.visit("leads/marrow");

        assertThat(console.text())
                .contains("This could not be shown", "report error", "Try again")
                .doesNotContain("db.internal");
    }

    @Test
    void isClosedToThoseWhoseRoleDoesNotOpenIt() {
        workplace.without(Permission.READ_LEADS);

        console.visit("leads/marrow");

        assertThat(console.text()).contains("Your role doesn't open this");
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void opensALeadBesideTheListWithAllThatIsKnown() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91)));
        console.open("leads/marrow", LeadsView.class);

        press("j");

        assertThat(console.text())
                .contains(
                        "They wait for our answer.",
                        "How much for 40 tins?",
                        "Naming an amount would raise it.",
                        "GDPR Article 6(1)(b)",
                        "Export: not allowed.",
                        "The network forbids it.",
                        "Found.");
    }

    @Test
    void leavesTheListWhereItIsWhileLeadsAreOpenedAndClosed() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91), FakeLeadDesk.lead("Otto Brim", 64)));
        console.open("leads/marrow", LeadsView.class);
        LeadList list = console.window().find(LeadList.class).single();

        press("j");
        press("j");

        assertThat(console.window().find(LeadList.class).single()).isSameAs(list);
        assertThat(list.getSelectedItems()).extracting(LeadView::contactName).containsExactly("Otto Brim");
        assertThat(console.window().find(LeadPanel.class).all()).hasSize(1);

        press("Escape");

        assertThat(list.getSelectedItems()).isEmpty();
        assertThat(console.window().find(LeadPanel.class).all()).isEmpty();
    }

    @Test
    void movesALeadByKeysAndBack() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91), FakeLeadDesk.lead("Otto Brim", 64)));
        console.open("leads/marrow?view=board", LeadsView.class);

        press("j");
        press("j");
        press("]");

        assertThat(desk.first).extracting(LeadView::stage).containsExactly(LeadStage.NEW, LeadStage.CONTACTED);
        assertThat(console.notices()).singleElement().asString().contains("Otto Brim is in contacted now.");
        assertThat(console.text()).contains("Ada Quill: New to Contacted.");

        press("u");

        assertThat(desk.first).extracting(LeadView::stage).containsOnly(LeadStage.NEW);
    }

    @Test
    void asksWhatAWonLeadIsWorth() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91)));
        console.open("leads/marrow", LeadsView.class);
        press("j");

        press("w");
        console.window().find(BigDecimalField.class).single().setValue(new BigDecimal("1250.5"));
        console.click("Move to won");

        assertThat(desk.first).extracting(LeadView::wonMicros).containsExactly(1_250_500_000L);
        assertThat(console.column("Leads", 3)).containsExactly("Won, EUR 1,250.50");
    }

    @Test
    void contestsAScoreInOneKeyAndTakesItBack() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91)));
        console.open("leads/marrow", LeadsView.class);
        press("j");

        press("-");

        assertThat(desk.first).extracting(LeadView::score).containsExactly(55);
        assertThat(console.notices()).singleElement().asString().contains("The score is 55 now");

        press("u");

        assertThat(desk.first).extracting(LeadView::score).containsExactly(91);
    }

    @Test
    void showsStagesBesideEachOther() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91)));

        console.open("leads/marrow?view=board", LeadsView.class);

        assertThat(console.window().find(LeadBoard.class).single().getElement().getTextRecursively())
                .contains("New", "Priya Fold", "Contacted", "Qualified", "Proposal", "Won", "Lost");
    }

    @Test
    void listsAStageAlone() {
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91)));

        console.open("leads/marrow?stage=won", LeadsView.class);

        assertThat(console.text()).contains("No leads in this stage");
    }

    @Test
    void letsNobodyMoveLeadsWhoseRoleDoesNot() {
        workplace.without(Permission.MANAGE_LEADS);
        desk.first.addAll(List.of(FakeLeadDesk.lead("Priya Fold", 91)));
        console.open("leads/marrow", LeadsView.class);
        press("j");

        press("]");

        assertThat(desk.moves).isEmpty();
        assertThat(console.text()).doesNotContain("Too high");
    }

    private List<String> people() {
        return console.drawn("Leads", 1, "who");
    }

    private void press(String key) {
        LeadsView view = (LeadsView) console.window().getCurrentView();
        view.keys().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .ifPresent(action -> action.run().run());
        console.window().roundTrip();
    }
}
