package app.signalbox.server.channels.linkedin;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.PendingContent;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.connection.Retrieved.AccessLost;
import app.signalbox.server.channels.connection.Retrieved.Bodies;
import app.signalbox.server.channels.connection.Retrieved.Gone;
import app.signalbox.server.channels.connection.Retrieved.Unreachable;
import app.signalbox.server.channels.connection.Retriever;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the notifications that LinkedIn keeps for sixty days. */
@Component
final class LinkedInRetriever implements Retriever {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ACTIONS =
            "List(LIKE,COMMENT,SHARE,SHARE_MENTION,ADMIN_COMMENT,COMMENT_EDIT,COMMENT_DELETE)";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;
    private static final int BATCH = 10;

    private final LinkedInApi api;

    LinkedInRetriever(LinkedInApi api) {
        this.api = api;
    }

    @Override
    public Channel channel() {
        return Channel.LINKEDIN;
    }

    @Override
    public Retrieved missed(AccountAccess access, Instant from, Instant to) {
        var path = "organizationalEntityNotifications?q=criteria&actions=" + ACTIONS
                + "&organizationalEntity=" + Urn.encoded(Urn.organization(access.externalAccountId()))
                + "&timeRange=(start:" + from.toEpochMilli() + ",end:" + to.toEpochMilli() + ")&count=" + PAGE;
        var notifications = new ArrayList<JsonNode>();
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = api.get(access.credential(), path + "&start=" + page * PAGE);
            if (!(answer instanceof Answered answered) || !answered.ok()) {
                return problem(answer);
            }
            var elements = new Fields(answered.body()).items("elements");
            elements.forEach(element -> notifications.add(element.node()));
            if (elements.size() < PAGE) {
                break;
            }
        }
        return new Bodies(batches(notifications));
    }

    // As many in one body as LinkedIn itself would send.
    private static List<JsonNode> batches(List<JsonNode> notifications) {
        var bodies = new ArrayList<JsonNode>();
        for (var start = 0; start < notifications.size(); start += BATCH) {
            bodies.add(body(notifications.subList(start, Math.min(start + BATCH, notifications.size()))));
        }
        return bodies;
    }

    private static ObjectNode body(List<JsonNode> notifications) {
        var body = JSON.objectNode().put("type", LinkedInWebhook.TYPE);
        body.putArray("notifications").addAll(notifications);
        return body;
    }

    @Override
    public Retrieved content(AccountAccess access, PendingContent pending) {
        return switch (pending) {
            case PendingContent.LeadForm _ -> new Gone("Entries of LinkedIn's lead forms aren't read.");
            case PendingContent.Message message
            when Urn.isComment(message.providerMessageId()) ->
                comment(access, Urn.unified(message.providerMessageId()));
            case PendingContent.Message _ -> new Gone("LinkedIn doesn't show a page what members post elsewhere.");
        };
    }

    private Retrieved comment(AccountAccess access, String urn) {
        var answer = api.get(
                access.credential(),
                "socialActions/" + Urn.encoded(Urn.post(urn)) + "/comments/" + Urn.encoded(Urn.number(urn)));
        if (answer instanceof Answered answered && answered.status() == 404) {
            return new Gone("The comment is gone from LinkedIn.");
        }
        return answer instanceof Answered answered && answered.ok()
                ? new Bodies(List.of(body(List.of(notification(access, urn, new Fields(answered.body()))))))
                : problem(answer);
    }

    private static ObjectNode notification(AccountAccess access, String urn, Fields comment) {
        var page = Urn.organization(access.externalAccountId());
        var time = comment.at("created").time("time");
        var parent = comment.id("parentComment");
        var notification = JSON.objectNode()
                .put("action", page.equals(comment.id("actor")) ? "ADMIN_COMMENT" : "COMMENT")
                .put("organizationalEntity", page)
                .put("sourcePost", Urn.post(urn))
                .put("generatedActivity", urn);
        if (time != null) {
            notification.put("lastModifiedAt", time.toEpochMilli());
        }
        notification
                .putObject("decoratedGeneratedActivity")
                .putObject("comment")
                .put("entity", urn)
                .put("owner", comment.id("actor"))
                .put("text", comment.at("message").text("text"))
                .put("object", parent == null ? Urn.post(urn) : parent);
        return notification;
    }

    private static Retrieved problem(Answer answer) {
        return answer instanceof Answered answered && answered.status() == 401
                ? new AccessLost(LinkedInVerdict.KEY_DEAD)
                : answer instanceof Answered forbidden && forbidden.status() == 403
                        ? new AccessLost(LinkedInVerdict.ROLE_LOST)
                        : new Unreachable(LinkedInReadBack.problem(answer));
    }
}
