package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Refusal;

/** Subscribes accounts to their events, in the older and in the newer way. */
final class XSubscriptionDesk {

    // self-serve tiers
    private static final int ACCOUNTS = 3;
    private static final int ACTIVITIES = 1_500;

    private final XSettings settings;
    private final XSubscriptions subscriptions;
    private final XWebhookDesk webhooks;
    private final XTokens tokens;
    private final XSnowflakes ids;

    XSubscriptionDesk(
            XSettings settings,
            XSubscriptions subscriptions,
            XWebhookDesk webhooks,
            XTokens tokens,
            XSnowflakes ids) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.tokens = tokens;
        this.ids = ids;
    }

    Answer subscribe(XCall call) {
        var webhook = webhooks.require(call);
        var limit = ACCOUNTS * settings.limitFactor();
        if (!subscriptions.subscribe(call.caller().userId(), webhook.id(), limit)) {
            throw XRefusal.forbidden("SubscriptionLimitExceeded");
        }
        return subscribed(true);
    }

    Answer isSubscribed(XCall call) {
        var webhook = webhooks.require(call);
        return subscribed(subscriptions.isSubscribed(call.caller().userId(), webhook.id()));
    }

    Answer subscribers(XCall call) {
        var webhook = webhooks.require(call);
        var body = Json.object();
        var data = body.putObject("data")
                .put("application_id", settings.app().id())
                .put("webhook_id", webhook.id())
                .put("webhook_url", webhook.url());
        var accounts = data.putArray("subscriptions");
        subscriptions.accountsOf(webhook.id()).forEach(id -> accounts.addObject().put("user_id", id));
        return Answer.json(200, body);
    }

    Answer unsubscribe(XCall call) {
        var webhook = webhooks.require(call);
        subscriptions.unsubscribe(call.id("user_id"), webhook.id());
        return subscribed(false);
    }

    Answer createActivity(XCall call) {
        var body = call.json();
        var userId = XCall.requireId("filter.user_id", Json.text(body.path("filter"), "user_id").orElse(""));
        var activity = new XActivity(
                ids.next(),
                call.required(body, "event_type"),
                userId,
                Json.text(body, "tag").orElse(""),
                webhooks.require(call.required(body, "webhook_id")).id(),
                settings.clock().instant());
        requireAllowed(activity, call.caller());
        if (subscriptions.activities().size() >= ACTIVITIES * settings.limitFactor()) {
            throw XRefusal.forbidden("SubscriptionLimitExceeded");
        }
        if (!subscriptions.add(activity)) {
            throw duplicate(activity);
        }
        var answer = Json.object();
        answer.putObject("data").set("subscription", activity.json());
        return Answer.json(200, answer);
    }

    Answer activities() {
        var body = Json.object();
        var data = body.putArray("data");
        subscriptions.activities().forEach(activity -> data.add(activity.json()));
        body.putObject("meta").put("result_count", data.size());
        return Answer.json(200, body);
    }

    Answer deleteActivity(XCall call) {
        var id = call.id("subscription_id");
        if (!subscriptions.remove(id)) {
            throw XRefusal.notFound("subscription", "subscription_id", id);
        }
        var body = Json.object();
        body.putObject("data").put("deleted", true);
        return Answer.json(200, body);
    }

    private void requireAllowed(XActivity activity, XCaller caller) {
        var own = caller.isApp() || caller.userId().equals(activity.userId());
        if (XActivity.isPrivate(activity.eventType()) && !(own && tokens.hasGranted(activity.userId()))) {
            throw XRefusal.forbidden("The user has not authorized your application for this private event.");
        }
    }

    private static Refusal duplicate(XActivity activity) {
        return XRefusal.invalid("event_type", activity.eventType(), "DuplicateSubscription");
    }

    private static Answer subscribed(boolean is) {
        var body = Json.object();
        body.putObject("data").put("subscribed", is);
        return Answer.json(200, body);
    }
}
