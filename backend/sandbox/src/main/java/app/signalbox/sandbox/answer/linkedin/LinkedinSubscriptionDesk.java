package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import java.net.URI;
import java.time.Clock;
import java.util.Set;

/** Subscribes members to what happens on their pages. */
final class LinkedinSubscriptionDesk {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final LinkedinSettings settings;
    private final LinkedinSubscriptions subscriptions;
    private final LinkedinRoles roles;
    private final LinkedinChallenge challenge;
    private final Clock clock;

    LinkedinSubscriptionDesk(
            LinkedinSettings settings,
            LinkedinSubscriptions subscriptions,
            LinkedinRoles roles,
            LinkedinChallenge challenge) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.roles = roles;
        this.challenge = challenge;
        this.clock = settings.clock();
    }

    Answer put(LinkedinCall call) {
        var key = key(call);
        var webhook = LinkedinCall.required(call.json(), "webhook");
        if (!isAcceptable(webhook)) {
            throw LinkedinRefusal.of(400, "INVALID_INPUT", "The webhook must be a public HTTPS URL");
        }
        if (!challenge.isStood(webhook)) {
            throw LinkedinRefusal.of(400, "INVALID_INPUT", "The webhook is not validated: " + webhook);
        }
        var end = clock.instant().plus(LinkedinTokens.ACCESS_LIFE);
        subscriptions.put(call.member().organizationId(), new LinkedinSubscription(key, webhook, end));
        return Answer.empty(204);
    }

    Answer get(LinkedinCall call) {
        key(call);
        return subscriptions
                .find(call.member().organizationId())
                .map(subscription -> Answer.json(200, subscription.json()))
                .orElseThrow(() -> LinkedinRefusal.notFound(call.rawKey("key")));
    }

    Answer delete(LinkedinCall call) {
        key(call);
        subscriptions.delete(call.member().organizationId());
        return Answer.empty(204);
    }

    private LinkedinSubscriptionKey key(LinkedinCall call) {
        var key = LinkedinSubscriptionKey.of(call.rawKey("key"));
        if (!key.application().equals("urn:li:developerApplication:" + settings.applicationId())
                || !key.user().equals(call.member().urn())
                || !key.eventType().equals(LinkedinSubscriptions.EVENT_TYPE)) {
            throw LinkedinRefusal.denied("The application, user or event type is not that of this token");
        }
        roles.require(call.member(), key.entity());
        return key;
    }

    /** What runs on this machine is let off. */
    private static boolean isAcceptable(String url) {
        try {
            var uri = URI.create(url);
            var host = String.valueOf(uri.getHost());
            return LOOPBACK.contains(host) || ("https".equals(uri.getScheme()) && !host.contains("ngrok"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
