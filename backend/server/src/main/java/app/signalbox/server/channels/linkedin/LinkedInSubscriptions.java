package app.signalbox.server.channels.linkedin;

import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import app.signalbox.server.kernel.SignalboxSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether LinkedIn sends a page's notifications to our webhook, subscribed by the member who connected the page. */
@Component
final class LinkedInSubscriptions {

    private static final String UNNAMED =
            "SIGNALBOX_LINKEDIN_APPLICATION_ID isn't set, so that webhooks can't be subscribed.";

    private final LinkedInApi api;
    private final LinkedInPages pages;
    private final LinkedInSettings settings;
    private final String address;

    LinkedInSubscriptions(
            LinkedInApi api, LinkedInPages pages, LinkedInSettings settings, SignalboxSettings deployment) {
        this.api = api;
        this.pages = pages;
        this.settings = settings;
        this.address = LinkedInApi.base(deployment.publicUrl()) + "/webhooks/linkedin";
    }

    /** Subscribes; a sentence says what went wrong. */
    @Nullable
    String ask(AccountAccess access) {
        if (!(pages.role(access) instanceof LinkedInPages.Role.Held held)) {
            return null;
        }
        var path = path(access, held.member());
        if (path == null) {
            return UNNAMED;
        }
        var answer = api.put(access.credential(), path, Map.of("webhook", address));
        return answer instanceof Answered answered && answered.ok()
                ? null
                : "LinkedIn doesn't subscribe the page. " + LinkedInReadBack.problem(answer);
    }

    /** A sentence if nothing comes, null if all is well. */
    @Nullable
    String problem(AccountAccess access, String member) {
        var path = path(access, member);
        if (path == null) {
            return UNNAMED;
        }
        var answer = api.get(access.credential(), path);
        if (answer instanceof Answered answered && answered.status() == 404) {
            return "LinkedIn doesn't send this page's notifications.";
        }
        if (!(answer instanceof Answered answered) || !answered.ok()) {
            return "Whether LinkedIn sends notifications can't be told. " + LinkedInReadBack.problem(answer);
        }
        var webhook = new Fields(answered.body()).text("webhook");
        return address.equals(webhook) ? null : "LinkedIn sends this page's notifications to " + webhook + ".";
    }

    private @Nullable String path(AccountAccess access, String member) {
        return settings.applicationId() == null
                ? null
                : "eventSubscriptions/(developerApplication:"
                        + Urn.encoded("urn:li:developerApplication:"
                                + settings.applicationId().reveal())
                        + ",user:" + Urn.encoded(member)
                        + ",entity:" + Urn.encoded(Urn.organization(access.externalAccountId()))
                        + ",eventType:" + LinkedInWebhook.TYPE + ")";
    }
}
