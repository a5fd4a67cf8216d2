package app.signalbox.server.ui;

import app.signalbox.server.kernel.Catalogue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Prepares every page, every session and every window of the console. */
@Component
class ConsoleStart implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleStart.class);

    private final Workplace workplace;

    ConsoleStart(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new CalmErrors()));
        event.getSource().addUIInitListener(window -> open(window.getUI()));
    }

    private void open(UI window) {
        window.setLocale(locale(Phrase.asked(VaadinRequest.getCurrent())));
        window.getReconnectDialogConfiguration()
                .setDialogText(Phrase.of("The connection is lost. Trying to reconnect…"));
        window.getReconnectDialogConfiguration().setDialogTextGaveUp(Phrase.of("The connection is lost."));
    }

    /** The chosen language, as it is written where the browser is; otherwise what the browser asks for. */
    private Locale locale(List<Locale> asked) {
        return chosen().map(chosen -> asked.stream()
                        .filter(locale -> locale.getLanguage().equals(chosen.getLanguage()))
                        .findFirst()
                        .orElse(chosen))
                .orElseGet(() -> Catalogue.spoken(asked));
    }

    /** A page that can say that something is broken is worth more than the right language. */
    private Optional<Locale> chosen() {
        try {
            return workplace.language();
        } catch (RuntimeException failure) {
            LOG.warn("The chosen language can't be read; the browser's is spoken", failure);
            return Optional.empty();
        }
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Phrase.of("You are signed out"));
        messages.setSessionExpiredMessage(
                Phrase.of("Your session has ended. Press Esc or click here to sign in again."));
        messages.setInternalErrorCaption(Phrase.of("Something broke"));
        messages.setInternalErrorMessage(
                Phrase.of("What was saved is safe. Press Esc or click here to load the page again."));
        return messages;
    }

    private void prepare(IndexHtmlResponse page) {
        Locale locale = locale(Phrase.asked(page.getVaadinRequest()));
        Element script = new Element("script").attr("src", "signalbox/console.js");
        BrowserWords.in(locale).forEach((name, words) -> script.attr("data-" + name, words));
        page.getDocument().head().appendChild(script);
        page.getDocument().getElementsByTag("html").attr("lang", locale.toLanguageTag());
    }
}
