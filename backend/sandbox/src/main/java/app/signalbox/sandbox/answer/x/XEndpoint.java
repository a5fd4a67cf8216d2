package app.signalbox.sandbox.answer.x;

import static app.signalbox.sandbox.answer.x.XCaller.Kind.APP;
import static app.signalbox.sandbox.answer.x.XCaller.Kind.OAUTH1;
import static app.signalbox.sandbox.answer.x.XCaller.Kind.OAUTH2;
import static app.signalbox.sandbox.answer.x.XLimit.app;
import static app.signalbox.sandbox.answer.x.XLimit.appDay;
import static app.signalbox.sandbox.answer.x.XLimit.user;
import static app.signalbox.sandbox.answer.x.XLimit.userDay;

import app.signalbox.sandbox.answer.call.Endpoint;
import app.signalbox.sandbox.answer.x.XCaller.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The endpoints of API v2 that are played, each with who may call it, the scopes for that, and its limits. */
enum XEndpoint implements Endpoint {
    ME("GET", "/2/users/me", byUsers(), "tweet.read users.read", user(75)),
    POSTS("GET", "/2/tweets", byAll(), "tweet.read users.read", user(5_000), app(3_500)),
    POST_CREATE("POST", "/2/tweets", byUsers(), "tweet.read tweet.write users.read", user(100), appDay(10_000)),
    POST("GET", "/2/tweets/{id}", byAll(), "tweet.read users.read", user(900), app(450)),
    POST_DELETE("DELETE", "/2/tweets/{id}", byUsers(), "tweet.read tweet.write users.read", user(50)),
    POST_HIDE("PUT", "/2/tweets/{id}/hidden", byUsers(), "tweet.read tweet.moderate.write users.read", user(50)),
    POSTS_OF_USER("GET", "/2/users/{id}/tweets", byAll(), "tweet.read users.read", user(900), app(10_000)),
    LIKE("POST", "/2/users/{id}/likes", byUsers(), "tweet.read users.read like.write", user(50), userDay(1_000)),
    UNLIKE(
            "DELETE",
            "/2/users/{id}/likes/{tweet_id}",
            byUsers(),
            "tweet.read users.read like.write",
            user(50),
            userDay(1_000)),
    DM_CREATE(
            "POST",
            "/2/dm_conversations/with/{participant_id}/messages",
            byUsers(),
            "tweet.read users.read dm.write",
            user(15),
            userDay(1_440),
            appDay(1_440)),
    DM_CREATE_IN(
            "POST",
            "/2/dm_conversations/{dm_conversation_id}/messages",
            byUsers(),
            "tweet.read users.read dm.write",
            user(15),
            userDay(1_440),
            appDay(1_440)),
    DMS("GET", "/2/dm_events", byUsers(), "tweet.read users.read dm.read", user(15)),
    DMS_WITH(
            "GET",
            "/2/dm_conversations/with/{participant_id}/dm_events",
            byUsers(),
            "tweet.read users.read dm.read",
            user(15)),
    MEDIA_INITIALIZE("POST", "/2/media/upload/initialize", byUsers(), "media.write", user(1_875)),
    MEDIA_APPEND("POST", "/2/media/upload/{id}/append", byUsers(), "media.write", user(1_875)),
    MEDIA_FINALIZE("POST", "/2/media/upload/{id}/finalize", byUsers(), "media.write", user(1_875)),
    MEDIA_STATUS("GET", "/2/media/upload", byUsers(), "media.write", user(1_000)),
    WEBHOOKS("GET", "/2/webhooks", byApp(), "", app(450)),
    WEBHOOK_CREATE("POST", "/2/webhooks", byAppOrSigned(), "", app(450), user(450)),
    WEBHOOK_REPLAY("POST", "/2/webhooks/replay", byApp(), "", app(100)),
    WEBHOOK_CHECK("PUT", "/2/webhooks/{webhook_id}", byAppOrSigned(), "", app(450), user(450)),
    WEBHOOK_DELETE("DELETE", "/2/webhooks/{webhook_id}", byAppOrSigned(), "", app(450), user(450)),
    ACTIVITY_CREATE("POST", "/2/activity/subscriptions", byAll(), "", app(500), user(500)),
    ACTIVITIES("GET", "/2/activity/subscriptions", byAll(), "", app(500), user(500)),
    ACTIVITY_DELETE("DELETE", "/2/activity/subscriptions/{subscription_id}", byApp(), "", app(500)),
    ACCOUNT_SUBSCRIBE(
            "POST",
            "/2/account_activity/webhooks/{webhook_id}/subscriptions/all",
            byUsers(),
            "tweet.read users.read dm.read dm.write",
            user(500)),
    ACCOUNT_SUBSCRIPTION(
            "GET",
            "/2/account_activity/webhooks/{webhook_id}/subscriptions/all",
            byUsers(),
            "tweet.read users.read dm.read dm.write",
            user(500)),
    ACCOUNT_SUBSCRIPTIONS(
            "GET", "/2/account_activity/webhooks/{webhook_id}/subscriptions/all/list", byApp(), "", app(50)),
    ACCOUNT_UNSUBSCRIBE(
            "DELETE", "/2/account_activity/webhooks/{webhook_id}/subscriptions/{user_id}/all", byApp(), "", app(500)),
    ACCOUNT_REPLAY("POST", "/2/account_activity/replay/webhooks/{webhook_id}/subscriptions/all", byApp(), "", app(5));

    private final String method;
    private final String template;

    // never changed
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Kind> kinds;

    // never changed
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> scopes;

    // never changed
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<XLimit> limits;

    XEndpoint(String method, String template, Set<Kind> kinds, String scopes, XLimit... limits) {
        this.method = method;
        this.template = template;
        this.kinds = kinds;
        this.scopes = scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ", -1));
        this.limits = List.of(limits);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String template() {
        return template;
    }

    List<XLimit> limits() {
        return limits;
    }

    /** Lets through whom X would let through. */
    void admit(XCaller caller) {
        if (!kinds.contains(caller.kind())) {
            var supported = kinds.stream().map(Kind::title).collect(Collectors.joining(", "));
            throw XRefusal.wrongAuthentication(caller.kind().title(), supported);
        }
        if (!caller.mayAll(scopes)) {
            throw XRefusal.forbidden("Forbidden");
        }
    }

    private static Set<Kind> byUsers() {
        return EnumSet.of(OAUTH1, OAUTH2);
    }

    private static Set<Kind> byApp() {
        return EnumSet.of(APP);
    }

    private static Set<Kind> byAppOrSigned() {
        return EnumSet.of(APP, OAUTH1);
    }

    private static Set<Kind> byAll() {
        return EnumSet.allOf(Kind.class);
    }
}
