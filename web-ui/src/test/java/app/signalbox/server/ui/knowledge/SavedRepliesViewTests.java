package app.signalbox.server.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import app.signalbox.server.tenancy.UnknownTenantException;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SavedRepliesViewTests {

    private static final String ADDRESS = "knowledge/marrow/saved-replies";

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final Drawer drawer = new Drawer();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(SavedReplyDesk.class, drawer);

    @Test
    void showsWhatIsKeptAndWhereItIsFor() {
        drawer.add("marrow", new WriteSavedReply("hours", "Opening hours", "Till six, {first_name}.", null, "en"));

        console.open(ADDRESS, SavedRepliesView.class);

        assertThat(console.text())
                .contains("Opening hours", "/hours", "All networks, en", "Till six, {first_name}.", "Articles");
    }

    @Test
    void writesOne() {
        console.open(ADDRESS, SavedRepliesView.class);

        console.click("Write a saved reply");
        fill("hours", "Till six.");
        console.click("Save");

        assertThat(titles()).containsExactly("Opening hours");
        assertThat(console.notices()).containsExactly("Saved. It is offered from now on.");
    }

    @Test
    void keepsWhatWasTypedWhereTheShortcutIsTaken() {
        drawer.add("marrow", new WriteSavedReply("hours", "Hours", "Till six.", null, null));
        console.open(ADDRESS, SavedRepliesView.class);

        console.click("Write a saved reply");
        fill("hours", "Till seven.");
        console.click("Save");

        assertThat(console.window().find(Paragraph.class).withClassName("refusal").single().getText())
                .isEqualTo("Taken.");
        assertThat(console.window().find(TextArea.class).single().getValue()).isEqualTo("Till seven.");
    }

    @Test
    void changesOne() {
        drawer.add("marrow", new WriteSavedReply("hours", "Hours", "Till six.", null, null));
        console.open(ADDRESS, SavedRepliesView.class);

        console.click("Edit");
        fill("opening", "Till seven.");
        console.click("Save");

        assertThat(console.text()).contains("/opening", "Till seven.").doesNotContain("Till six.");
    }

    @Test
    void putsBackWhatWasRemoved() {
        drawer.add("marrow", new WriteSavedReply("hours", "Hours", "Till six.", null, null));
        console.open(ADDRESS, SavedRepliesView.class);

        console.click("Remove");
        List<String> without = titles();
        console.click("Put it back");

        assertThat(without).containsExactly("No saved replies yet");
        assertThat(titles()).containsExactly("Hours");
    }

    @Test
    void offersNoPenToThoseWhoOnlyRead() {
        workplace.without(Permission.ANSWER);
        drawer.add("marrow", new WriteSavedReply("hours", "Hours", "Till six.", null, null));

        SavedRepliesView view = console.open(ADDRESS, SavedRepliesView.class);

        assertThat(console.text()).contains("Till six.").doesNotContain("Write a saved reply", "Edit", "Remove");
        assertThat(view.keys()).isEmpty();
    }

    @Test
    void saysWhyABrandIsNotOpen() {
        drawer.gone = true;

        console.visit(ADDRESS);

        assertThat(console.text()).contains("Not open to you", "There is no tenant \"marrow\"");
    }

    private void fill(String shortcut, String text) {
        field("Shortcut", shortcut);
        field("Title", "Opening hours");
        console.window()
                .test(console.window().find(TextArea.class).withLabel("Text").single())
                .setValue(text);
    }

    private void field(String label, String value) {
        console.window()
                .test(console.window().find(TextField.class).withLabel(label).single())
                .setValue(value);
    }

    private List<String> titles() {
        return console.window().find(H2.class).all().stream().map(H2::getText).toList();
    }

    /** Saved replies in memory. */
    private static final class Drawer implements SavedReplyDesk {

        private final List<SavedReplyView> replies = new ArrayList<>();
        private boolean gone;

        @Override
        public List<SavedReplyView> replies(String brand) {
            if (gone) {
                throw new UnknownTenantException(brand);
            }
            return List.copyOf(replies);
        }

        @Override
        public void add(String brand, WriteSavedReply reply) {
            if (replies.stream().anyMatch(kept -> kept.shortcut().equals(reply.shortcut()))) {
                throw new Refusal("Taken.");
            }
            replies.add(new SavedReplyView(
                    UUID.randomUUID(),
                    reply.shortcut(),
                    reply.title(),
                    reply.text(),
                    reply.channel(),
                    reply.language(),
                    Instant.parse("2026-03-02T12:00:00Z")));
        }

        @Override
        public void change(String brand, UUID id, WriteSavedReply reply) {
            remove(brand, id);
            add(brand, reply);
        }

        @Override
        public void remove(String brand, UUID id) {
            replies.removeIf(reply -> reply.id().equals(id));
        }
    }

    /** What the server refuses. */
    private static final class Refusal extends DomainException {

        private Refusal(String sentence) {
            super(ProblemKind.CONFLICT, sentence);
        }
    }
}
