package app.signalbox.server.ui.inbox;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what is typed in the browser itself, letter by letter, so that it survives a reload and a lost connection; for
 * each operator and conversation, for two weeks.
 */
class KeptText {

    private final TextArea text;

    KeptText(TextArea text) {
        this.text = text;
    }

    /**
     * Keeps for this conversation from now on.
     *
     * @param found gets what was kept for it before, if anything was
     */
    void open(UUID conversation, UUID operator, Consumer<Unsent> found) {
        text.getElement()
                .executeJs("return signalbox.unsent(this, $0)", operator + "." + conversation)
                .then(kept -> {
                    String words = kept.path("text").asString("");
                    if (!words.isBlank()) {
                        found.accept(new Unsent(words, null, id(kept, "draft"), id(kept, "seen")));
                    }
                });
    }

    /** What is begun from now on is begun after this message. */
    void latest(@Nullable UUID message) {
        text.getElement().executeJs("this.latestMessage = $0", name(message));
    }

    /** Keeps what the console itself put there. */
    void keep(Unsent answer) {
        text.getElement()
                .executeJs(
                        "signalbox.keepUnsent(this, $0, $1, $2)",
                        answer.text(),
                        name(answer.draftId()),
                        name(answer.seen()));
    }

    private static @Nullable String name(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** What a browser sends may be anything. */
    private static @Nullable UUID id(JsonNode kept, String field) {
        try {
            String value = kept.path(field).asString("");
            return value.isEmpty() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
