package app.signalbox.server.ui;

import com.vaadin.flow.server.ServiceInitEvent;
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
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new CalmErrors()));
    }

    private static void prepare(IndexHtmlResponse page) {
        page.getDocument().head().appendChild(new Element("script").attr("src", "signalbox/console.js"));
        page.getDocument().getElementsByTag("html").attr("lang", "en");
    }
}
