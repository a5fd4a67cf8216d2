package app.signalbox.server.ui;

import app.signalbox.server.kernel.Catalogue;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Prepares every page, every session and every window of the console. */
@Component
class ConsoleStart implements VaadinServiceInitListener {

    private final Workplace workplace;

    ConsoleStart(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new CalmErrors()));
        event.getSource()
                .addUIInitListener(
                        window -> window.getUI().setLocale(locale(Phrase.asked(VaadinRequest.getCurrent()))));
    }

    /** The chosen language, as it is written where the browser is; otherwise what the browser asks for. */
    private Locale locale(List<Locale> asked) {
        return workplace
                .language()
                .map(chosen -> asked.stream()
                        .filter(locale -> locale.getLanguage().equals(chosen.getLanguage()))
                        .findFirst()
                        .orElse(chosen))
                .orElseGet(() -> Catalogue.spoken(asked));
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
