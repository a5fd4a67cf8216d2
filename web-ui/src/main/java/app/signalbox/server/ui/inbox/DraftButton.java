package app.signalbox.server.ui.inbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Asks the brand's language model for an answer. It takes seconds, and the console stays usable meanwhile. */
class DraftButton extends Button {

    private static final Logger LOG = LoggerFactory.getLogger(DraftButton.class);

    private static final String ASK = "Draft with AI";

    private final transient Runnable ask;

    /** @param ask draws up the draft; the conversation shows it by itself */
    DraftButton(Runnable ask) {
        super(ASK, new Glyph("ai"));
        this.ask = ask;
        addThemeVariants(ButtonVariant.SMALL);
        addClassName("draft-ask");
        setDisableOnClick(true);
        addClickListener(event -> begin(event.getSource().getUI().orElseThrow()));
    }

    private void begin(UI ui) {
        setText("Drafting…");
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> run(ui)));
    }

    private void run(UI ui) {
        try {
            ask.run();
        } catch (DomainException refusal) {
            var _ = ui.access(Notice.refusal(String.valueOf(refusal.getMessage()))::show);
        } catch (RuntimeException failure) {
            LOG.warn("A draft couldn't be made", failure);
            var _ = ui.access(Notice.failure("The draft couldn't be made. Try again.")::show);
        }
        var _ = ui.access(this::end);
    }

    private void end() {
        setText(ASK);
        setEnabled(true);
    }
}
