package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AttachmentView;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.inbox.ReactionView;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BubbleTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void keepsHostileTextText() {
        String html = html(message("<img src=x onerror=alert(1)>", null, List.of()));

        assertThat(html).contains("&lt;img src=x").doesNotContain("<img");
    }

    @Test
    void opensAttachmentsOnlyOverHttpsAndWithoutReferrer() {
        String html = html(message(
                "see",
                null,
                List.of(
                        new AttachmentView("image", "https://cdn.example/a.jpg", null),
                        new AttachmentView("file", "javascript:alert(1)", "bill"))));

        assertThat(html)
                .contains("href=\"https://cdn.example/a.jpg\"")
                .contains("noopener noreferrer")
                .doesNotContain("javascript:")
                .doesNotContain("<img");
    }

    @Test
    void namesWhatCameAlongInWords() {
        assertThat(html(message(
                        null, null, null, List.of(new AttachmentView("audio", "https://cdn.example/a.mp4", null)))))
                .contains("Voice message");
    }

    @Test
    void bringsAPictureThroughTheServerAndOnlyWhenAsked() {
        List<Integer> asked = new ArrayList<>();
        var picture = new PictureOnDemand(new UUID(0, 1), 2, (message, index) -> {
            asked.add(index);
            return new byte[] {1, 2, 3};
        });
        assertThat(picture.getElement().getOuterHTML())
                .contains("Show the picture")
                .doesNotContain("<img");

        var button = (NativeButton) picture.getChildren().findFirst().orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));

        assertThat(asked).containsExactly(2);
        assertThat(picture.getElement().getOuterHTML()).contains("data:image/png;base64,AQID");
    }

    @Test
    void saysThatAMessageWasTakenBack() {
        assertThat(html(message("regret", NOON, List.of())))
                .contains("Deleted by its author.")
                .doesNotContain("regret");
    }

    @Test
    void tellsBothClocks() {
        assertThat(html(message("hello", null, List.of())))
                .contains("at=\"2026-03-02T12:00:00Z\"")
                .contains("besides-at=\"2026-03-02T12:00:05Z\"");
    }

    @Test
    void saysWhyWordsAreGoneThatNobodyMayKeep() {
        assertThat(new Bubble(message(null, null, NOON, List.of()), "Tea Tom", Channel.LINKEDIN)
                        .getElement()
                        .getOuterHTML())
                .contains("bubble-gone")
                .contains("LinkedIn lets nobody keep this longer than 48 hours.");
        assertThat(html(message(null, null, NOON, List.of()))).contains("This brand keeps no messages for so long.");
    }

    @Test
    void countsReactionsOfTheSameKind() {
        assertThat(html(message("hello", null, List.of()))).contains("like 2");
    }

    private static String html(MessageView message) {
        return new Bubble(message, "Tea Tom", Channel.FACEBOOK).getElement().getOuterHTML();
    }

    private static MessageView message(String text, @Nullable Instant deletedAt, List<AttachmentView> attachments) {
        return message(text, deletedAt, null, attachments);
    }

    private static MessageView message(
            @Nullable String text,
            @Nullable Instant deletedAt,
            @Nullable Instant expiredAt,
            List<AttachmentView> attachments) {
        return new MessageView(
                new UUID(0, 1),
                "m-1",
                Direction.INBOUND,
                AuthorKind.CONTACT,
                null,
                text,
                NOON,
                NOON.plusSeconds(5),
                1,
                deletedAt,
                null,
                expiredAt,
                false,
                false,
                attachments,
                List.of(new ReactionView("like", "Olga"), new ReactionView("like", null)));
    }
}
