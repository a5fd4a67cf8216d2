package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Desk;
import java.util.List;

/** Brings each call to whom it concerns, past LinkedIn's checks and quotas. */
final class LinkedinDesk implements Desk {

    private final LinkedinWorld world;

    LinkedinDesk(LinkedinWorld world) {
        this.world = world;
    }

    @Override
    public Answer answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /oauth/v2/authorization" -> world.consent().authorize(call);
            case "POST /oauth/v2/accessToken" -> world.tokenDesk().token(call);
            case "POST /oauth/v2/introspectToken" -> world.tokenDesk().introspect(call);
            default -> admitted(call);
        };
    }

    @Override
    public Answer unavailable() {
        return LinkedinRefusal.of(503, "SERVICE_UNAVAILABLE", "Service Unavailable")
                .answer();
    }

    @Override
    public Answer throttled(Call call) {
        return LinkedinRefusal.tooMany("APPLICATION").answer();
    }

    @Override
    public boolean isPage(Call call) {
        return call.path().equals("/oauth/v2/authorization");
    }

    private Answer admitted(Call call) {
        var endpoint = endpoint(call);
        world.headers().require(call, endpoint);
        var member = world.authentication().require(call);
        if (!endpoint.isOpenTo(member.scopes())) {
            throw LinkedinRefusal.denied("Not enough permissions to access: %s".formatted(endpoint.template()));
        }
        world.quotas().take(member);
        return served(
                new LinkedinCall(call, endpoint, endpoint.match(call.path()).orElseThrow(), member));
    }

    private static LinkedinEndpoint endpoint(Call call) {
        var fitting = List.of(LinkedinEndpoint.values()).stream()
                .filter(endpoint -> endpoint.match(call.path()).isPresent())
                .toList();
        if (fitting.isEmpty()) {
            throw LinkedinRefusal.of(404, "RESOURCE_NOT_FOUND", "No virtual resource found");
        }
        return fitting.stream()
                .filter(endpoint -> endpoint.method().equals(call.method()))
                .findFirst()
                .orElseThrow(() -> LinkedinRefusal.of(405, "METHOD_NOT_ALLOWED", "Method not allowed"));
    }

    private Answer served(LinkedinCall call) {
        return switch (call.endpoint()) {
            case ME, ME_UNVERSIONED -> world.organizationDesk().me(call);
            case COMMENT_CREATE -> world.commentDesk().create(call);
            case COMMENTS -> world.commentDesk().list(call);
            case COMMENT -> world.commentDesk().get(call);
            case COMMENT_DELETE -> world.commentDesk().delete(call);
            case IMAGES -> world.imageDesk().initialize(call);
            case IMAGE_PUT -> world.imageDesk().put(call);
            case REACTION_CREATE -> world.reactionDesk().create(call);
            case REACTION_DELETE -> world.reactionDesk().delete(call);
            case ORGANIZATION_ACLS -> world.organizationDesk().acls(call);
            case ORGANIZATION -> world.organizationDesk().organization(call);
            case SUBSCRIPTION_PUT -> world.subscriptionDesk().put(call);
            case SUBSCRIPTION -> world.subscriptionDesk().get(call);
            case SUBSCRIPTION_DELETE -> world.subscriptionDesk().delete(call);
            case NOTIFICATIONS -> world.notificationDesk().list(call);
        };
    }
}
