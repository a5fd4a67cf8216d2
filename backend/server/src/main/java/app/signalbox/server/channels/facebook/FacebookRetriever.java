package app.signalbox.server.channels.facebook;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.PendingContent;
import app.signalbox.server.channels.connection.PendingContent.LeadForm;
import app.signalbox.server.channels.connection.PendingContent.Message;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.connection.Retriever;
import app.signalbox.server.channels.meta.Graph;
import app.signalbox.server.channels.meta.MetaBodies;
import app.signalbox.server.channels.meta.MetaConversations;
import app.signalbox.server.channels.meta.MetaNetwork;
import app.signalbox.server.channels.meta.MetaReading;
import app.signalbox.server.channels.meta.MetaVerdicts;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.wire.Fields;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page can still tell: conversations, comments under its latest posts, and entries of lead forms. */
@Component
final class FacebookRetriever implements Retriever {

    private static final MetaNetwork FACEBOOK = MetaNetwork.FACEBOOK;
    private static final String COMMENT = "id,message,from,created_time,parent,attachment";
    private static final String POSTS = "id,message,from,created_time,"
            + "comments.filter(stream).order(reverse_chronological).limit(50){" + COMMENT + "}";

    private final Graph graph;
    private final MetaReading reading = new MetaReading(FACEBOOK);
    private final MetaConversations conversations;

    FacebookRetriever(Graph graph, Clock clock) {
        this.graph = graph;
        this.conversations = new MetaConversations(FACEBOOK, new MetaVerdicts(FACEBOOK, clock));
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
    }

    @Override
    public Retrieved missed(AccountAccess access, Instant from, Instant to) {
        return MetaReading.both(conversations.missed(graph, access, from, to), feed(access, from, to));
    }

    @Override
    public Retrieved content(AccountAccess access, PendingContent pending) {
        return switch (pending) {
            case Message message
            when message.subjectRef() == null && FacebookIds.isMessage(message.providerMessageId()) ->
                conversations.message(graph, access, message.providerMessageId());
            case Message message -> written(access, message);
            case LeadForm form -> leadForm(access, form.leadFormEntryId());
        };
    }

    // Comments on older posts aren't found this way; asking every post there ever was would use up the limits.
    private Retrieved feed(AccountAccess access, Instant from, Instant to) {
        var answer =
                graph.get(token(access), access.externalAccountId(), "feed", Map.of("fields", POSTS, "limit", "25"));
        return reading.one(
                answer,
                shown -> shown.items("data").stream()
                        .flatMap(post -> below(access, post))
                        .filter(change -> isWithin(change, from, to))
                        .<JsonNode>map(change -> body(access, "feed", change))
                        .toList());
    }

    private static Stream<ObjectNode> below(AccountAccess access, Fields post) {
        var id = post.id("id");
        if (id == null) {
            return Stream.empty();
        }
        var comments = post.at("comments").items("data").stream().flatMap(comment -> comment(comment, id));
        var author = post.at("from").id("id");
        return author == null || author.equals(access.externalAccountId())
                ? comments
                : Stream.concat(Stream.of(visitorsPost(post, id)), comments);
    }

    private static boolean isWithin(ObjectNode change, Instant from, Instant to) {
        var at = new Fields(change).time("created_time");
        return at != null && !at.isBefore(from) && !at.isAfter(to);
    }

    private Retrieved written(AccountAccess access, Message pending) {
        var id = pending.providerMessageId();
        var post = pending.subjectRef();
        if (post == null || id.equals(post)) {
            var answer = graph.get(token(access), id, Map.of("fields", "id,message,from,created_time"));
            return reading.one(answer, told -> List.of(body(access, "feed", visitorsPost(told, id))));
        }
        var answer = graph.get(token(access), id, Map.of("fields", COMMENT));
        return reading.one(
                answer,
                told -> comment(told, post)
                        .map(value -> value.put("comment_id", id))
                        .<JsonNode>map(value -> body(access, field(pending), value))
                        .toList());
    }

    // Where a comment elsewhere mentions the page, the key of its thread names post and comment.
    private static String field(Message pending) {
        return pending.threadKey().indexOf('/') >= 0 ? "mention" : "feed";
    }

    private Retrieved leadForm(AccountAccess access, String id) {
        var answer = graph.get(token(access), id, Map.of("fields", "id,created_time,ad_id,form_id,field_data"));
        return reading.one(answer, told -> {
            var value = MetaBodies.object().put("leadgen_id", id).put("page_id", access.externalAccountId());
            MetaBodies.put(value, "form_id", told.id("form_id"));
            MetaBodies.put(value, "ad_id", told.id("ad_id"));
            MetaBodies.putSeconds(value, "created_time", told.time("created_time"));
            value.set("field_data", told.at("field_data").node().deepCopy());
            return List.of(body(access, "leadgen", value));
        });
    }

    private static Stream<ObjectNode> comment(Fields comment, String post) {
        var id = comment.id("id");
        if (id == null) {
            return Stream.empty();
        }
        var value = MetaBodies.object().put("item", "comment").put("verb", "add");
        value.put("comment_id", FacebookIds.ofComment(id, post)).put("post_id", post);
        var parent = comment.at("parent").id("id");
        value.put("parent_id", parent == null ? post : FacebookIds.ofComment(parent, post));
        written(value, comment);
        attachment(value, comment.at("attachment"));
        return Stream.of(value);
    }

    private static ObjectNode visitorsPost(Fields post, String id) {
        var value = MetaBodies.object().put("item", "status").put("verb", "add").put("post_id", id);
        written(value, post);
        return value;
    }

    private static void written(ObjectNode value, Fields told) {
        MetaBodies.putPerson(value, "from", told.at("from"), "id", "name");
        MetaBodies.put(value, "message", told.text("message"));
        MetaBodies.putSeconds(value, "created_time", told.time("created_time"));
    }

    private static void attachment(ObjectNode value, Fields attachment) {
        var image = attachment.at("media").at("image").text("src");
        var type = attachment.word("type");
        if (type != null && type.startsWith("photo") && image != null) {
            value.put("photo", image);
        } else if (type != null && type.startsWith("video")) {
            MetaBodies.put(value, "video", attachment.text("url"));
        } else {
            MetaBodies.put(value, "link", attachment.text("url"));
        }
    }

    private static ObjectNode body(AccountAccess access, String field, ObjectNode value) {
        return MetaBodies.change(
                FACEBOOK, access.externalAccountId(), new Fields(value).time("created_time"), field, value);
    }

    private static String token(AccountAccess access) {
        return access.credential().token();
    }
}
