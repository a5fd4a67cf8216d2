package app.signalbox.server.channels.instagram;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.PendingContent;
import app.signalbox.server.channels.connection.PendingContent.LeadForm;
import app.signalbox.server.channels.connection.PendingContent.Message;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.connection.Retriever;
import app.signalbox.server.channels.meta.MetaBodies;
import app.signalbox.server.channels.meta.MetaConversations;
import app.signalbox.server.channels.meta.MetaNetwork;
import app.signalbox.server.channels.meta.MetaReading;
import app.signalbox.server.channels.meta.MetaVerdicts;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Fields;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an account can still tell: conversations, comments under its latest media, and what mentions say. */
@Component
final class InstagramRetriever implements Retriever {

    private static final MetaNetwork INSTAGRAM = MetaNetwork.INSTAGRAM;
    private static final String COMMENT = "id,text,from,timestamp";
    private static final String MEDIA = "id,comments.limit(50){" + COMMENT + ",replies.limit(20){" + COMMENT + "}}";

    private final InstagramGraphs graphs;
    private final MetaReading reading = new MetaReading(INSTAGRAM);
    private final MetaConversations conversations;

    InstagramRetriever(InstagramGraphs graphs, Clock clock) {
        this.graphs = graphs;
        this.conversations = new MetaConversations(INSTAGRAM, new MetaVerdicts(INSTAGRAM, clock));
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public Retrieved missed(AccountAccess access, Instant from, Instant to) {
        return MetaReading.both(conversations.missed(graphs.of(access), access, from, to), comments(access, from, to));
    }

    @Override
    public Retrieved content(AccountAccess access, PendingContent pending) {
        return switch (pending) {
            case Message message
            when message.subjectRef() == null ->
                conversations.message(graphs.of(access), access, message.providerMessageId());
            case Message message
            when message.providerMessageId().equals(message.subjectRef()) ->
                caption(access, message.providerMessageId());
            case Message message -> comment(access, message);
            case LeadForm _ ->
                new Retrieved.Gone("Lead forms belong to Facebook pages. Connect the page to get their entries.");
        };
    }

    // Comments on older media aren't found this way; asking all of them would use up the limits.
    private Retrieved comments(AccountAccess access, Instant from, Instant to) {
        var answer = graphs.of(access)
                .get(token(access), access.externalAccountId(), "media", Map.of("fields", MEDIA, "limit", "25"));
        return reading.one(
                answer,
                shown -> shown.items("data").stream()
                        .flatMap(media -> below(access, media, from, to))
                        .toList());
    }

    private static Stream<JsonNode> below(AccountAccess access, Fields media, Instant from, Instant to) {
        return media.at("comments").items("data").stream().flatMap(comment -> {
            var replies = comment.at("replies").items("data").stream()
                    .filter(reply -> isWithin(reply, from, to))
                    .flatMap(reply -> body(access, reply, media.id("id"), comment.id("id")));
            return isWithin(comment, from, to)
                    ? Stream.concat(body(access, comment, media.id("id"), null), replies)
                    : replies;
        });
    }

    private static boolean isWithin(Fields comment, Instant from, Instant to) {
        var at = comment.time("timestamp");
        return at != null && !at.isBefore(from) && !at.isAfter(to);
    }

    private static Stream<JsonNode> body(
            AccountAccess access, Fields comment, @Nullable String media, @Nullable String parent) {
        var id = comment.id("id");
        if (id == null) {
            return Stream.empty();
        }
        var value = MetaBodies.object().put("id", id);
        MetaBodies.put(value, "text", comment.text("text"));
        MetaBodies.putPerson(value, "from", comment.at("from"), "id", "username");
        if (media != null) {
            value.putObject("media").put("id", media);
        }
        MetaBodies.put(value, "parent_id", parent);
        return Stream.of(change(access, comment, "comments", value));
    }

    private Retrieved caption(AccountAccess access, String media) {
        var answer = mentioned(access, "mentioned_media.media_id(" + media + "){id,caption,timestamp,username}");
        return reading.one(answer, told -> {
            var value = MetaBodies.object().put("media_id", media);
            return mention(access, told.at("mentioned_media"), "caption", value);
        });
    }

    // A comment that mentions us under what others posted is told to those who are mentioned only; one under our own
    // media is read as what it is.
    private Retrieved comment(AccountAccess access, Message pending) {
        var id = pending.providerMessageId();
        var answer = mentioned(access, "mentioned_comment.comment_id(" + id + "){id,text,timestamp,username}");
        var told = reading.one(answer, body -> {
            var value = MetaBodies.object().put("comment_id", id);
            MetaBodies.put(value, "media_id", pending.subjectRef());
            return mention(access, body.at("mentioned_comment"), "text", value);
        });
        return told instanceof Retrieved.Gone ? own(access, pending) : told;
    }

    private Retrieved own(AccountAccess access, Message pending) {
        var id = pending.providerMessageId();
        var parent = pending.threadKey().equals(id) ? null : pending.threadKey();
        var answer = graphs.of(access).get(token(access), id, Map.of("fields", COMMENT));
        return reading.one(
                answer, told -> body(access, told, pending.subjectRef(), parent).toList());
    }

    private static List<JsonNode> mention(AccountAccess access, Fields told, String text, ObjectNode value) {
        MetaBodies.put(value, "text", told.text(text));
        var username = told.text("username");
        if (username != null) {
            value.putObject("from").put("username", username);
        }
        return List.of(change(access, told, "mentions", value));
    }

    private static ObjectNode change(AccountAccess access, Fields told, String field, ObjectNode value) {
        return MetaBodies.change(INSTAGRAM, access.externalAccountId(), told.time("timestamp"), field, value);
    }

    private Answer mentioned(AccountAccess access, String fields) {
        return graphs.of(access).get(token(access), access.externalAccountId(), Map.of("fields", fields));
    }

    private static String token(AccountAccess access) {
        return access.credential().token();
    }
}
