package app.signalbox.server.doctor;

import java.util.ArrayList;
import java.util.List;

/** The secrets that providers' webhooks are verified with, and those of the automation client. */
final class ChannelSecrets {

    private static final List<Secret> SECRETS = List.of(
            new Secret("SIGNALBOX_META_APP_SECRET", "POST /webhooks/facebook and /webhooks/instagram answer 503"),
            new Secret(
                    "SIGNALBOX_META_VERIFY_TOKEN",
                    "GET /webhooks/facebook and /webhooks/instagram answer 503, so that Meta can't subscribe"),
            new Secret(
                    "SIGNALBOX_META_APP_ID",
                    "Facebook pages and Instagram accounts can't be connected by signing in, and their keys can't be"
                            + " checked"),
            new Secret("SIGNALBOX_X_CONSUMER_SECRET", "/webhooks/x answers 503"),
            new Secret("SIGNALBOX_X_CLIENT_ID", "X accounts can't be connected by consent"),
            new Secret("SIGNALBOX_X_CLIENT_SECRET", "X accounts can't be connected by consent"),
            new Secret("SIGNALBOX_X_CONSUMER_KEY", "X's webhook can't be watched, nor OAuth 1.0a accounts answered"),
            new Secret("SIGNALBOX_LINKEDIN_CLIENT_SECRET", "/webhooks/linkedin answers 503"),
            new Secret("SIGNALBOX_LINKEDIN_CLIENT_ID", "LinkedIn pages can't be connected by consent"),
            new Secret("SIGNALBOX_LINKEDIN_APPLICATION_ID", "LinkedIn pages can't be subscribed to webhooks"));

    private ChannelSecrets() {}

    /**
     * @param without what happens while it is not set
     */
    private record Secret(String variable, String without) {

        Finding examine(Installation installation) {
            return installation.has(variable)
                    ? Finding.fine(variable + " is set.")
                    : Finding.advice("%s is not set: %s.".formatted(variable, without));
        }
    }

    static List<Finding> examine(Installation installation) {
        var findings = new ArrayList<Finding>();
        SECRETS.forEach(secret -> findings.add(secret.examine(installation)));
        if (!installation.has("SIGNALBOX_INSTAGRAM_APP_SECRET")) {
            findings.add(Finding.advice("SIGNALBOX_INSTAGRAM_APP_SECRET is not set: webhooks of an app with Instagram"
                    + " login are refused with 401. Apps with Facebook login don't need it."));
        }
        if (installation.has("SIGNALBOX_ADMIN_CLIENT_ID") != installation.has("SIGNALBOX_ADMIN_CLIENT_SECRET")) {
            findings.add(Finding.broken("SIGNALBOX_ADMIN_CLIENT_ID and SIGNALBOX_ADMIN_CLIENT_SECRET belong together,"
                    + " and only one is set: the automation client can't sign in."));
        }
        return findings;
    }
}
