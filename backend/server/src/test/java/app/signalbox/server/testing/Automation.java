package app.signalbox.server.testing;

import app.signalbox.server.identity.AutomationClientSettings;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** The machine that may do everything, signed in. */
public final class Automation {

    private Automation() {}

    /** Calls of the API with its token. */
    public static Http signIn(ApplicationContext context) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        var credentials =
                context.getBean(AutomationClientSettings.class).credentials().orElseThrow();
        String token = Http.at(port)
                .withBasic(credentials.id(), credentials.secret())
                .postForm("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .field("access_token");
        return Http.at(port).withBearer(token);
    }
}
