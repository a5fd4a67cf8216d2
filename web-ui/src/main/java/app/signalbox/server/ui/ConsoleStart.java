package app.signalbox.server.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Prepares every page and every session of the console. */
@Component
class ConsoleStart implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ConsoleStart::prepare);
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new CalmErrors()));
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("You are signed out");
        messages.setSessionExpiredMessage("Your session has ended. Press Esc or click here to sign in again.");
        messages.setInternalErrorCaption("Something broke");
        messages.setInternalErrorMessage("What was saved is safe. Press Esc or click here to load the page again.");
        return messages;
    }

    private static void prepare(IndexHtmlResponse page) {
        page.getDocument().head().appendChild(new Element("script").attr("src", "signalbox/console.js"));
        page.getDocument().getElementsByTag("html").attr("lang", "en");
    }
}
