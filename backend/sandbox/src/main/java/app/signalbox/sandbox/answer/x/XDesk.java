package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Desk;
import app.signalbox.sandbox.answer.call.Refusal;
import java.util.List;

/** Brings each call to whom it concerns, past X's checks and limits. */
final class XDesk implements Desk {

    private static final List<String> CONSENT_PAGES = List.of("/i/oauth2/authorize", "/2/oauth2/authorize");

    private final XWorld world;

    XDesk(XWorld world) {
        this.world = world;
    }

    @Override
    public Answer answer(Call call) {
        if (isPage(call)) {
            return world.consent().authorize(call);
        }
        return switch (call.method() + " " + call.path()) {
            case "POST /2/oauth2/token" -> world.tokenDesk().token(call);
            case "POST /2/oauth2/revoke" -> world.tokenDesk().revoke(call);
            case "POST /oauth2/token" -> world.tokenDesk().appToken(call);
            default -> admitted(call);
        };
    }

    @Override
    public Answer unavailable() {
        return XRefusal.down();
    }

    @Override
    public Answer throttled(Call call) {
        return world.allowances().throttled();
    }

    @Override
    public boolean isPage(Call call) {
        return call.method().equals("GET") && CONSENT_PAGES.contains(call.path());
    }

    private Answer admitted(Call call) {
        var endpoint = endpoint(call);
        var caller = world.authentication().require(call);
        endpoint.admit(caller);
        var left = world.allowances().take(endpoint, caller);
        var parts = endpoint.match(call.path()).orElseThrow();
        try {
            return XAllowances.with(served(new XCall(call, endpoint, parts, caller)), left);
        } catch (Refusal refusal) {
            return XAllowances.with(refusal.answer(), left);
        }
    }

    private static XEndpoint endpoint(Call call) {
        var fitting = List.of(XEndpoint.values()).stream()
                .filter(endpoint -> endpoint.match(call.path()).isPresent())
                .toList();
        if (fitting.isEmpty()) {
            throw XRefusal.unknownPath();
        }
        return fitting.stream()
                .filter(endpoint -> endpoint.method().equals(call.method()))
                .findFirst()
                .orElseThrow(XRefusal::wrongMethod);
    }

    private Answer served(XCall call) {
        return switch (call.endpoint()) {
            case ME -> world.reading().me(call);
            case POSTS -> world.reading().posts(call);
            case POST -> world.reading().post(call);
            case POSTS_OF_USER -> world.reading().postsOfUser(call);
            case DMS -> world.reading().messages(call);
            case DMS_WITH -> world.reading().messagesWith(call);
            case POST_CREATE -> world.postDesk().create(call);
            case POST_DELETE -> world.postDesk().delete(call);
            case POST_HIDE -> world.postDesk().hide(call);
            case LIKE -> world.postDesk().like(call);
            case UNLIKE -> world.postDesk().unlike(call);
            case DM_CREATE -> world.messageDesk().createWith(call);
            case DM_CREATE_IN -> world.messageDesk().createIn(call);
            case MEDIA_INITIALIZE -> world.mediaDesk().initialize(call);
            case MEDIA_APPEND -> world.mediaDesk().append(call);
            case MEDIA_FINALIZE -> world.mediaDesk().finish(call);
            case MEDIA_STATUS -> world.mediaDesk().status(call);
            case WEBHOOKS -> world.webhookDesk().list();
            case WEBHOOK_CREATE -> world.webhookDesk().create(call);
            case WEBHOOK_CHECK -> world.webhookDesk().check(call);
            case WEBHOOK_DELETE -> world.webhookDesk().delete(call);
            case WEBHOOK_REPLAY -> world.replayDesk().replay(call);
            case ACCOUNT_REPLAY -> world.replayDesk().replayAccounts(call);
            case ACTIVITY_CREATE -> world.subscriptionDesk().createActivity(call);
            case ACTIVITIES -> world.subscriptionDesk().activities();
            case ACTIVITY_DELETE -> world.subscriptionDesk().deleteActivity(call);
            case ACCOUNT_SUBSCRIBE -> world.subscriptionDesk().subscribe(call);
            case ACCOUNT_SUBSCRIPTION -> world.subscriptionDesk().isSubscribed(call);
            case ACCOUNT_SUBSCRIPTIONS -> world.subscriptionDesk().subscribers(call);
            case ACCOUNT_UNSUBSCRIBE -> world.subscriptionDesk().unsubscribe(call);
        };
    }
}
