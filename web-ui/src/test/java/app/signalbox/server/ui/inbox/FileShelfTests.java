package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.outbox.MediaAllowance;
import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.server.outbox.StaleReplyException;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import app.signalbox.server.ui.KeyAction;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files beside what is written. */
class FileShelfTests {

    private static final byte[] CONTENT = "picture".getBytes(StandardCharsets.UTF_8);
    private static final MediaAllowance PICTURES = new MediaAllowance(
            3, List.of(new MediaAllowance.Kind(MediaKind.IMAGE, List.of("image/png"), 8_000_000)), null, null);

    private final FakeInboxDesk desk = new FakeInboxDesk();
    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    final ConsoleStage console = new ConsoleStage(workplace)
            .with(InboxDesk.class, desk)
            .with(QueueDesk.class, new FakeQueueDesk())
            .with(ActDesk.class, new FakeActDesk(desk))
            .with(CorrectionDesk.class, new FakeCorrectionDesk(desk));

    private ConversationSummary row;

    @BeforeEach
    void opensAConversation() {
        desk.offers(FakeInboxDesk.answerable(
                new ReplyOption(ReplyForm.DIRECT, 1_000, true, null, null, null, null, PICTURES)));
        row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);
    }

    @Test
    void sendsFilesWithTheWordsAndAloneToo() {
        shelf().take("lantern.png", CONTENT);
        assertThat(console.text()).contains("lantern.png", "Photo, 1 KB");

        console.click("Send");

        assertThat(desk.replies())
                .singleElement()
                .extracting(ReplyToConversation::text, ReplyToConversation::attachmentIds)
                .containsExactly("", List.of(desk.files().getFirst().id()));
        assertThat(shelf().files()).isEmpty();
    }

    @Test
    void keepsFilesWithTheUnsentAnswerOfTheirConversation() {
        ConversationSummary other = desk.add("marrow", "Lamp Lena", 4);
        shelf().take("lantern.png", CONTENT);

        console.open("inbox/marrow/new/" + other.id(), InboxView.class);
        assertThat(shelf().files()).isEmpty();
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(shelf().files()).extracting(OutgoingAttachment::name).containsExactly("lantern.png");
    }

    @Test
    void removesAFileAgain() {
        shelf().take("lantern.png", CONTENT);

        console.window().find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Remove lantern.png"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(shelf().files()).isEmpty();
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void saysInASentenceWhyAFileIsNotTaken() {
        desk.refuses(new StaleReplyException());

        shelf().take("lantern.png", CONTENT);

        assertThat(shelf().files()).isEmpty();
    }

    @Test
    void saysAtOnceThatAFileCanNotGoInTheChosenForm() {
        offers(new MediaAllowance(
                1,
                List.of(new MediaAllowance.Kind(MediaKind.VIDEO, List.of("video/mp4", "video/quicktime"), 8_000_000)),
                null,
                null));
        console.open("inbox/marrow/new/" + desk.add("marrow", "Lamp Lena", 4).id(), InboxView.class);

        shelf().take("lantern.png", CONTENT);

        assertThat(console.text())
                .contains("\"lantern.png\" can't go along here. These can: MP4, MOV. Remove it, or send a link to it.");
    }

    @Test
    void saysAtOnceThatThereAreTooManyFiles() {
        List.of("one.png", "two.png", "three.png").forEach(name -> shelf().take(name, CONTENT));
        assertThat(console.text()).doesNotContain("Only 3 files");

        shelf().take("four.png", CONTENT);

        assertThat(console.text()).contains("Only 3 files can go along here.");
    }

    @Test
    void showsFilesInThePreview() {
        shelf().take("lantern.png", CONTENT);

        console.click("Preview");

        assertThat(console.window().find(Preview.class).single().getElement().getOuterHTML())
                .contains("lantern.png");
    }

    @Test
    void canBeReachedByAKey() {
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(view.keys()).extracting(KeyAction::key).contains("f");
    }

    @Test
    void saysWhereNoFilesGo() {
        offers(new MediaAllowance(0, List.of(), "Comments carry words alone.", null));

        console.open("inbox/marrow/new/" + desk.add("marrow", "Lamp Lena", 4).id(), InboxView.class);

        Component attach = console.window().find(Button.class).all().stream()
                .filter(button -> "Attach".equals(button.getText()))
                .findFirst()
                .orElseThrow();
        assertThat(attach.getElement().isEnabled()).isFalse();
        assertThat(shelf().button().getElement().getAttribute("title")).isEqualTo("Comments carry words alone.");

        shelf().choose();

        assertThat(console.notices()).singleElement().asString().contains("Comments carry words alone.");
    }

    /** A public answer alone, which may take this along. */
    private void offers(MediaAllowance allowance) {
        desk.offers(FakeInboxDesk.answerable(
                new ReplyOption(ReplyForm.PUBLIC, 1_000, true, null, null, null, null, allowance)));
    }

    private FileShelf shelf() {
        return console.window().find(FileShelf.class).single();
    }
}
