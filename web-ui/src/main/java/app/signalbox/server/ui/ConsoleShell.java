package app.signalbox.server.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around every view. Pushes travel over a socket, requests over plain HTTP: a socket alone would pass by the
 * servlet filters that check the session. Where no socket can be opened the push falls back to long polling.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("signalbox/icons.css")
@StyleSheet("signalbox/console.css")
@StyleSheet("signalbox/inbox.css")
@StyleSheet("signalbox/pages.css")
@StyleSheet("signalbox/leads.css")
@StyleSheet("signalbox/overview.css")
@StyleSheet("signalbox/admin.css")
@StyleSheet("signalbox/rules.css")
@Viewport("width=device-width, initial-scale=1")
public class ConsoleShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Signalbox");
        settings.addFavIcon("icon", "signalbox/icon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
