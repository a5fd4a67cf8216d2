package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.SavedView;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueuePanelTests {

    private final FakeInboxDesk desk = new FakeInboxDesk();
    private final FakeQueueDesk queues = new FakeQueueDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(new FakeWorkplace())
            .with(InboxDesk.class, desk)
            .with(QueueDesk.class, queues)
            .with(ActDesk.class, new FakeActDesk(desk))
            .with(CorrectionDesk.class, new FakeCorrectionDesk(desk));

    @Test
    void saysHowManyAreInAQueueUpToALimit() {
        queues.has(Queue.MINE, 12);
        queues.has(Queue.UNASSIGNED, QueueDesk.MANY);
        queues.has(Queue.UNSURE, 0);

        console.open("inbox/marrow/new", InboxView.class);

        assertThat(links()).contains("Mine 12", "Unassigned 99+", "AI unsure", "Leads", "Resolved");
    }

    @Test
    void saysHowManyMentionsWereNotOpenedSince() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.add("marrow", "Other Olga", 9);
        queues.mentions(row.id());

        console.open("inbox/marrow/mentions", InboxView.class);

        assertThat(links()).contains("Mentions of me 1");
        assertThat(console.drawn("Conversations", 0, "mention")).containsExactly("A note mentions you", "");
    }

    @Test
    void countsAgainWhenSomethingChanges() {
        queues.has(Queue.NEW, 1);
        console.open("inbox/marrow/new", InboxView.class);

        queues.has(Queue.NEW, 2);
        desk.announce(desk.add("marrow", "Late Lou", 0));

        await().pollInSameThread().untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(links()).contains("New 2");
        });
    }

    @Test
    void keepsTheSearchAsAViewInOneAct() {
        InboxView view = console.open("inbox/marrow/leads?q=lamp", InboxView.class);

        console.window().find(SearchPanel.class, view).single().keep().click();

        assertThat(queues.views()).extracting(SavedView::query).containsExactly("is:lead is:current lamp");
        assertThat(links()).contains("is:lead is:current lamp");
        assertThat(console.notices()).singleElement().asString().contains("Kept as a view.", "Name it");
    }

    @Test
    void changesAViewOfOnesOwnAndNoOther() {
        queues.shares("Angry people", "sentiment:neg");
        console.open("inbox/marrow/everything?q=lamp", InboxView.class);
        console.window().find(SearchPanel.class).single().keep().click();

        List<NativeButton> changes = console.window().find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("queue-change"))
                .toList();
        console.window().test(changes.getFirst()).click();
        console.window()
                .find(TextField.class)
                .withCondition(field -> "Name".equals(field.getLabel()))
                .single()
                .setValue("Lamps");
        console.click("Save");

        assertThat(changes).hasSize(1);
        assertThat(links()).contains("Lamps", "Angry people");
    }

    @Test
    void marksTheViewThatIsLookedAt() {
        queues.shares("Angry people", "sentiment:neg");

        console.open("inbox/marrow/everything?q=sentiment:neg", InboxView.class);

        assertThat(console.window().find(Anchor.class).all().stream()
                        .filter(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                        .map(link -> link.getElement().getTextRecursively()))
                .contains("Angry people")
                .doesNotContain("Everything");
    }

    @Test
    void saysWhatIsWrongWithASearchInTheAddress() {
        desk.add("marrow", "Tea Tom", 5);

        console.open("inbox/marrow/new?q=channel:fax", InboxView.class);

        assertThat(console.text())
                .contains(
                        "This search can't be read",
                        "\"fax\" is no channel. Use one of facebook, instagram, x, linkedin.")
                .doesNotContain("Choose a conversation");
    }

    @Test
    void offersTheOtherOrderWhereSomethingIsUrgent() {
        console.open("inbox/marrow/waiting", InboxView.class);
        assertThat(order().getText()).isEqualTo("Most urgent first");

        console.open("inbox/marrow/resolved", InboxView.class);
        assertThat(order().isVisible()).isFalse();
    }

    private NativeButton order() {
        return console.window()
                .getUI()
                .getChildren()
                .flatMap(this::below)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> button.hasClassName("list-order"))
                .findFirst()
                .orElseThrow();
    }

    private java.util.stream.Stream<com.vaadin.flow.component.Component> below(
            com.vaadin.flow.component.Component one) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(one), one.getChildren().flatMap(this::below));
    }

    private List<String> links() {
        return console.window().find(Anchor.class).all().stream()
                .map(link -> link.getElement().getTextRecursively().strip())
                .toList();
    }
}
