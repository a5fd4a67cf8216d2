package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.html.H1;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MentionBellTests {

    private static final UUID ME = new UUID(0, 1);

    private final FakeInboxDesk inbox = new FakeInboxDesk();
    private final FakeActDesk acts = new FakeActDesk(inbox);
    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(InboxDesk.class, inbox)
            .with(QueueDesk.class, new FakeQueueDesk())
            .with(ActDesk.class, acts)
            .with(CorrectionDesk.class, new FakeCorrectionDesk(inbox))
            .with(MentionBell.class, new MentionBell(acts, workplace));

    private final ConversationSummary row = inbox.add("fenwick", "Lamp Lena", 5);

    @Test
    void ringsInTheInboxOfAnotherBrandAndLeadsToTheConversation() {
        console.open("inbox/marrow/new", InboxView.class);

        acts.mention("fenwick", row.id(), "@Ada Quill, do you\n know the dimmer?", ME);
        console.window().roundTrip();

        assertThat(console.notices())
                .singleElement()
                .asString()
                .contains("Bo Reed mentions you: @Ada Quill, do you know the dimmer?");
        console.click("Open the conversation");
        assertThat(console.window().find(H1.class).all())
                .extracting(H1::getText)
                .contains("Lamp Lena");
        assertThat(acts.seen()).containsExactly(row.id());
    }

    @Test
    void keepsQuietForOthers() {
        console.open("inbox/marrow/new", InboxView.class);

        acts.mention("fenwick", row.id(), "@Cam, do you know?", new UUID(0, 3));
        console.window().roundTrip();

        assertThat(console.notices()).isEmpty();
    }

    @Test
    void endsWithTheWindow() {
        console.open("inbox/marrow/new", InboxView.class);
        assertThat(acts.mentionListeners()).isEqualTo(1);

        console.window().getUI().close();
        console.window().getUI().getSession().removeUI(console.window().getUI());

        assertThat(acts.mentionListeners()).isZero();
    }
}
