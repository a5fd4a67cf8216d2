package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.Chooser;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import app.signalbox.server.ui.KeyAction;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActingTests {

    private final FakeInboxDesk inbox = new FakeInboxDesk();
    private final FakeActDesk acts = new FakeActDesk(inbox);
    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(InboxDesk.class, inbox)
            .with(QueueDesk.class, new FakeQueueDesk())
            .with(ActDesk.class, acts)
            .with(CorrectionDesk.class, new FakeCorrectionDesk(inbox));

    private final ConversationSummary row = inbox.add("marrow", "Tea Tom", 5);

    @Test
    void takesAConversationByKey() {
        InboxView view = open();

        press(view, "i");

        assertThat(console.notices()).singleElement().asString().contains("Assigned to Ada Quill: Tea Tom.");
        assertThat(header()).contains("Ada Quill is on it");
        assertThat(console.drawn("Conversations", 0, "initials")).containsExactly("AQ");
        press(view, "u");
        assertThat(inbox.find(row.id()).assigneeName()).isNull();
    }

    @Test
    void assignsToWhoIsPicked() {
        InboxView view = open();

        press(view, "a");
        assertThat(choices()).containsExactly("By rule: language, skill, load", "Ada Quill3", "Bo Reed0", "Nobody");
        pick("Bo Reed0");

        assertThat(inbox.find(row.id()).assigneeName()).isEqualTo("Bo Reed");
    }

    @Test
    void snoozesToTheNextMorning() {
        InboxView view = open();

        press(view, "s");
        pick("Tomorrow 9:00");

        assertThat(last()).isEqualTo(new MakeDeskAct(DeskVerb.SNOOZE, "2026-03-03T09:00:00Z", List.of(row.id())));
        assertThat(inbox.statusOf(row.id())).isEqualTo(ConversationStatus.SNOOZED);
    }

    @Test
    void makesALabelThatIsNotThereAndTakesItOffAgain() {
        acts.addLabel("marrow", "Shipping");
        InboxView view = open();

        press(view, "l");
        pick("Shipping");
        assertThat(console.drawn("Conversations", 0, "labels")).containsExactly("Shipping");
        press(view, "l");
        assertThat(choices()).containsExactly("Take off Shipping");
        pick("Take off Shipping");

        assertThat(inbox.find(row.id()).labels()).isEmpty();
    }

    @Test
    void setsAPriority() {
        InboxView view = open();

        press(view, "p");
        pick("Urgent");

        assertThat(inbox.find(row.id()).priority()).isEqualTo(Priority.URGENT);
        assertThat(header()).contains("Priority urgent");
        assertThat(console.drawn("Conversations", 0, "labels")).containsExactly("Urgent");
    }

    @Test
    void resolvesAllThatWerePickedAndTakesThemBack() {
        ConversationSummary other = inbox.add("marrow", "Second Sid", 9);
        InboxView view = open();

        press(view, "x");
        press(view, "j");
        press(view, "X");
        assertThat(bar()).contains("2 conversations selected");
        assertThat(console.drawn("Conversations", 0, "picked")).containsExactly("row-picked", "row-picked");
        press(view, "e");

        assertThat(acts.made()).hasSize(1);
        assertThat(last().conversationIds()).containsExactly(row.id(), other.id());
        assertThat(inbox.statusOf(other.id())).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(console.notices()).singleElement().asString().contains("Resolved: 2 conversations.");
        acts.changeSince(other.id());
        press(view, "u");
        assertThat(inbox.statusOf(row.id())).isEqualTo(ConversationStatus.NEW);
        assertThat(console.notices())
                .singleElement()
                .asString()
                .contains("Taken back. Changed since and left as they are: 1 conversation.");
    }

    @Test
    void followsAnActOnAllThatMatch() {
        IntStream.range(0, 300).forEach(i -> inbox.add("marrow", "Person " + i, 10 + i));
        InboxView view = console.open("inbox/marrow/new", InboxView.class);

        press(view, "*");
        assertThat(bar()).contains("301 conversations selected");
        press(view, "e");
        assertThat(bar()).contains("301 conversations, 301 to go");
        acts.finish();

        await().pollInSameThread().untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(console.notices()).singleElement().asString().contains("Resolved: 301 conversations.");
        });
        assertThat(console.window().find(SelectionBar.class).all()).isEmpty();
    }

    @Test
    void leavesOutOfAllThatMatchWhatIsUnpicked() {
        IntStream.range(0, 300).forEach(i -> inbox.add("marrow", "Person " + i, 10 + i));
        InboxView view = open();

        press(view, "*");
        press(view, "x");
        assertThat(bar()).contains("300 conversations selected");
        assertThat(console.drawn("Conversations", 0, "picked")).startsWith("", "row-picked");
        press(view, "e");

        assertThat(last().conversationIds()).hasSize(300).doesNotContain(row.id());
    }

    @Test
    void leavesTheSelectionByEscape() {
        InboxView view = open();
        press(view, "x");

        press(view, "Escape");

        assertThat(console.window().find(SelectionBar.class).all()).isEmpty();
        assertThat(header()).contains("Tea Tom");
    }

    @Test
    void keepsNotesBesideTheConversation() {
        InboxView view = open();

        press(view, "n");
        console.window().find(TextArea.class).withCaption("Note").single().setValue("Call the carrier.");
        console.click("Save the note");
        assertThat(panel(NotesPanel.class)).contains("Call the carrier.", "Ada Quill");
        console.click("Delete");

        assertThat(panel(NotesPanel.class)).contains("None yet.");
    }

    @Test
    void tellsWhoDidWhat() {
        acts.remember(new HistoryEntry(
                UUID.randomUUID(),
                DeskVerb.PRIORITY,
                null,
                Map.of("priority", "normal"),
                Map.of("priority", "high"),
                "Bo Reed",
                FakeInboxDesk.NOON,
                "Ada Quill",
                FakeInboxDesk.NOON));

        open();

        assertThat(panel(HistoryPanel.class)).contains("Priority high", "Bo Reed", "taken back");
    }

    @Test
    void offersNoActsToThoseWhoMayOnlyRead() {
        workplace.without(Permission.ANSWER);

        InboxView view = open();

        assertThat(view.keys()).extracting(KeyAction::key).doesNotContain("a", "e", "s", "x", "*", "n");
        assertThat(console.window().find(DeskMenu.class).all()).isEmpty();
    }

    private InboxView open() {
        return console.open("inbox/marrow/new/" + row.id(), InboxView.class);
    }

    private MakeDeskAct last() {
        return acts.made().getLast();
    }

    private String header() {
        return panel(ConversationPanel.class);
    }

    private String bar() {
        return panel(SelectionBar.class);
    }

    private String panel(Class<? extends com.vaadin.flow.component.Component> type) {
        return console.window().find(type).single().getElement().getTextRecursively();
    }

    private List<NativeButton> options() {
        Chooser chooser = console.window().find(Chooser.class).single();
        return console.window().find(NativeButton.class, chooser).all();
    }

    private List<String> choices() {
        return options().stream()
                .map(option -> option.getElement().getTextRecursively())
                .toList();
    }

    private void pick(String label) {
        NativeButton picked = options().stream()
                .filter(option -> option.getElement().getTextRecursively().equals(label))
                .findFirst()
                .orElseThrow();
        console.window().test(picked).click();
        console.window().roundTrip();
    }

    private void press(InboxView view, String key) {
        view.keys().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
        console.window().roundTrip();
    }
}
