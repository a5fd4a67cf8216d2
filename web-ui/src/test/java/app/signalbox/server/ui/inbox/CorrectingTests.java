package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.triage.Aspect;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import app.signalbox.server.ui.KeyAction;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectingTests {

    private final FakeInboxDesk inbox = new FakeInboxDesk();
    private final FakeCorrectionDesk corrections = new FakeCorrectionDesk(inbox);
    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(InboxDesk.class, inbox)
            .with(QueueDesk.class, new FakeQueueDesk())
            .with(ActDesk.class, new FakeActDesk(inbox))
            .with(CorrectionDesk.class, corrections);

    @Test
    void correctsTheIntentByItsMenuAndSaysWhoDid() {
        openRead();

        choose("intent", "Complaint");

        assertThat(corrections.standingValues()).containsExactly("complaint");
        assertThat(context()).contains("Complaint", "Corrected by you", "Undo");
        assertThat(console.notices())
                .singleElement()
                .asString()
                .contains("Intent is Complaint now, also for messages like it.", "Undo (u)");
    }

    @Test
    void correctsUrgencyAndScore() {
        openRead();

        choose("urgency", "Critical");
        choose("score", "85, ready to buy");

        assertThat(corrections.standingValues()).containsExactly("critical", "85");
        assertThat(context()).contains("Critical", "85", "of 100");
    }

    @Test
    void correctsToAnyScore() {
        openRead();

        choose("score", "Another score…");
        console.window().find(IntegerField.class).single().setValue(61);
        console.click("Correct");

        assertThat(corrections.standingValues()).containsExactly("61");
    }

    @Test
    void marksWhatCountsNow() {
        openRead();

        assertThat(items("intent").stream().filter(MenuItem::isChecked).map(MenuItem::getText))
                .containsExactly("Question");
    }

    @Test
    void takesACorrectionBackBesideIt() {
        openRead();
        choose("intent", "Complaint");

        console.click("Undo");

        assertThat(corrections.standingValues()).isEmpty();
        assertThat(context()).contains("Question").doesNotContain("Corrected by");
        assertThat(console.notices()).singleElement().asString().contains("The AI's word counts again.");
    }

    @Test
    void correctsAndTakesBackByKeys() {
        InboxView view = openRead();

        press(view, "3");
        List<String> afterIntent = corrections.standingValues();
        press(view, "P");
        List<String> afterUrgency = corrections.standingValues();
        press(view, "u");

        assertThat(afterIntent).containsExactly("lead");
        assertThat(afterUrgency).containsExactly("lead", "high");
        assertThat(corrections.standingValues()).containsExactly("lead");
    }

    @Test
    void takesTheSecondCorrectionBackToTheFirst() {
        InboxView view = openRead();
        press(view, "3");
        press(view, "5");

        press(view, "u");

        assertThat(corrections.standingValues()).containsExactly("lead");
    }

    @Test
    void namesTheColleagueWhoCorrected() {
        ConversationSummary row = inbox.add("marrow", "Tea Tom", 5);
        corrections.read(row);
        corrections.corrected(Aspect.INTENT, "praise", new UUID(0, 2), "Bo Reed");

        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(context()).contains("Praise", "Corrected by Bo Reed");
    }

    @Test
    void listsCorrectionsAndWithdrawsThem() {
        openRead();
        choose("intent", "Complaint");
        choose("urgency", "High");
        console.click("All corrections");
        List<String> listed = console.column("Corrections", 2);

        console.click("Corrections", 1, "Withdraw");

        assertThat(listed).containsExactly("Urgency: Normal → High", "Intent: Question → Complaint");
        assertThat(console.column("Corrections", 1)).containsOnly("Does the lamp dim?");
        assertThat(console.column("Corrections", 3)).containsOnly("Ada Quill");
        assertThat(corrections.standingValues()).containsExactly("high");
        assertThat(context()).contains("Question", "High");
    }

    @Test
    void offersNothingToThoseWhoMayNotCorrect() {
        workplace.without(Permission.CORRECT_TRIAGE);

        InboxView view = openRead();

        assertThat(console.window().find(CorrectionMenu.class).all()).isEmpty();
        assertThat(console.window().find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("All corrections", "Undo");
        assertThat(view.keys()).extracting(KeyAction::key).doesNotContain("1", "P");
    }

    private InboxView openRead() {
        ConversationSummary row = inbox.add("marrow", "Tea Tom", 5);
        corrections.read(row);
        return console.open("inbox/marrow/new/" + row.id(), InboxView.class);
    }

    private void choose(String aspect, String label) {
        MenuItem item = items(aspect).stream()
                .filter(each -> each.getText().equals(label))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        console.window().roundTrip();
    }

    private List<MenuItem> items(String aspect) {
        return console.window().find(CorrectionMenu.class).all().stream()
                .filter(menu -> menu.getTitle().equals(Optional.of("Correct the " + aspect)))
                .findFirst()
                .orElseThrow()
                .choices();
    }

    private String context() {
        return console.window().find(ContextPanel.class).single().getElement().getTextRecursively();
    }

    private static void press(InboxView view, String key) {
        view.keys().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }
}
