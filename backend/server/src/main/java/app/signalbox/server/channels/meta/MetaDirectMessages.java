package app.signalbox.server.channels.meta;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct.PrivateReply;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.Sent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Send API, which brings direct messages on both networks. */
public final class MetaDirectMessages {

    private final MetaNetwork network;
    private final MetaVerdicts verdicts;

    public MetaDirectMessages(MetaNetwork network, MetaVerdicts verdicts) {
        this.network = network;
        this.verdicts = verdicts;
    }

    /** Answers in a conversation, whose key is the person's id. */
    public Sent reply(Graph graph, AccountAccess access, Reply reply) {
        var body = body("id", reply.threadKey(), reply.outboxId());
        say(body, reply);
        var tag = reply.tag();
        body.put("messaging_type", tag == null ? "RESPONSE" : "MESSAGE_TAG");
        if (tag != null) {
            body.put("tag", tag);
        }
        var answer = graph.send(access.credential().token(), network.owner(access), "messages", body);
        return verdicts.of(
                access, reply, answer, taken -> verdicts.taken(taken.id("message_id"), id -> Accepted.as(id)));
    }

    /** Writes to the author of a comment; the answer tells whose conversation it went to. */
    public Sent privateReply(Graph graph, AccountAccess access, PrivateReply reply) {
        var body = body("comment_id", reply.commentId(), reply.outboxId());
        message(body).put("text", reply.text());
        var answer = graph.send(access.credential().token(), network.owner(access), "messages", body);
        return verdicts.of(
                access,
                reply,
                answer,
                taken -> verdicts.taken(
                        taken.id("message_id"), id -> privately(id, taken.id("recipient_id"), reply.person())));
    }

    private static Accepted privately(String id, @Nullable String recipient, @Nullable String author) {
        var person = recipient == null ? author : recipient;
        return person == null
                ? Accepted.as(id)
                : new Accepted(id, new ThreadRef(ThreadKind.DM, person, null), new Person(person, null, null), null);
    }

    // A message is words or one file, never both.
    private static void say(ObjectNode body, Reply reply) {
        if (reply.media().isEmpty()) {
            message(body).put("text", reply.text());
        } else {
            var media = reply.media().getFirst();
            message(body)
                    .putObject("attachment")
                    .put("type", MetaUploads.type(media))
                    .putObject("payload")
                    .put("attachment_id", media.mediaId());
        }
    }

    private static ObjectNode message(ObjectNode body) {
        return (ObjectNode) body.path("message");
    }

    private static ObjectNode body(String address, String recipient, String outboxId) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("recipient").put(address, recipient);
        body.putObject("message").put("metadata", outboxId);
        return body;
    }
}
