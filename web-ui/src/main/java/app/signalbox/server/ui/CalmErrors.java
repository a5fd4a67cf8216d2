package app.signalbox.server.ui;

import app.signalbox.server.kernel.DomainException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Says once and calmly that something failed; refusals of the domain are shown as they are. */
class CalmErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CalmErrors.class);

    @Override
    public void error(ErrorEvent event) {
        Notice notice = sentence(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            var _ = ui.access(notice::show);
        }
    }

    /** What to tell about a failure; an unexpected one is logged with the id that is told. */
    static Notice sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Notice.refusal(Phrase.said(refusal.getMessage()));
            }
            if (cause instanceof AccessDeniedException) {
                return Notice.refusal(
                        Phrase.of("Your role doesn't permit this. An agency admin can change your role."));
            }
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("The console failed, error id {}", id, failure);
        return Notice.failure(Phrase.of(
                "This didn't work, and nothing was changed that you don't see here. Try again; if it stays, report error {0}.",
                id));
    }
}
