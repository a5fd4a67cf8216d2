package app.signalbox.server.ui.inbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Asks the brand's language model for an answer. It takes seconds, and the console stays usable meanwhile. */
class DraftButton extends Button {

    private static final Logger LOG = LoggerFactory.getLogger(DraftButton.class);

    private static final Phrase ASK = Phrase.later("Draft with AI");

    private final transient Consumer<Consumer<List<String>>> ask;
    private final DraftingPanel panel;

    /**
     * @param ask draws up the draft, and tells the sentences so far meanwhile; the conversation shows the draft by itself
     * @param panel shows the sentences so far
     */
    DraftButton(Consumer<Consumer<List<String>>> ask, DraftingPanel panel) {
        super(ASK.text(), new Glyph("ai"));
        this.ask = ask;
        this.panel = panel;
        addThemeVariants(ButtonVariant.SMALL);
        addClassName("draft-ask");
        setDisableOnClick(true);
        addClickListener(event -> begin(event.getSource().getUI().orElseThrow()));
    }

    private void begin(UI ui) {
        setText(Phrase.of("Drafting…"));
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> run(ui)));
    }

    private void run(UI ui) {
        try {
            ask.accept(sentences -> {
                var _ = ui.access(() -> panel.say(sentences));
            });
        } catch (DomainException refusal) {
            var _ = ui.access(
                    () -> Notice.refusal(Phrase.said(refusal.getMessage())).show());
        } catch (RuntimeException failure) {
            LOG.warn("A draft couldn't be made", failure);
            var _ = ui.access(() -> Notice.failure(Phrase.of("The draft couldn't be made. Try again."))
                    .show());
        }
        var _ = ui.access(this::end);
    }

    private void end() {
        panel.clear();
        setText(ASK.text());
        setEnabled(true);
    }
}
