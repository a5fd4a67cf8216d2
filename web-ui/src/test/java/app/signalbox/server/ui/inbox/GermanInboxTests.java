package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The inbox of somebody who has chosen German. */
class GermanInboxTests {

    private final FakeInboxDesk desk = new FakeInboxDesk();
    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(InboxDesk.class, desk)
            .with(QueueDesk.class, new FakeQueueDesk())
            .with(ActDesk.class, new FakeActDesk(desk))
            .with(CorrectionDesk.class, new FakeCorrectionDesk(desk));

    @BeforeEach
    void speaksGerman() {
        workplace.chooseLanguage(Locale.GERMAN);
    }

    @Test
    void namesQueuesAndPlaces() {
        console.open("inbox", InboxView.class);

        assertThat(console.window().find(Anchor.class).all())
                .extracting(link -> link.getElement().getTextRecursively())
                .contains("Posteingang", "Kanäle", "Prüfprotokoll", "Nicht zugewiesen", "Beschwerde");
        assertThat(console.text()).contains("Anliegen", "Netzwerk");
    }

    @Test
    void namesWhatAConversationIs() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);

        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(console.drawn("Unterhaltungen", 0, "network")).containsExactly("Instagram-Direktnachricht");
        assertThat(console.drawn("Unterhaltungen", 0, "intentWord")).containsExactly("Frage");
        assertThat(console.text()).contains("Tea Tom", "Erledigen", "Wartet seit");
    }

    @Test
    void saysInGermanWhatWasDone() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        console.click("Erledigen");

        assertThat(console.notices()).singleElement().asString().contains("Erledigt: Tea Tom.", "Rückgängig (u)");
    }
}
