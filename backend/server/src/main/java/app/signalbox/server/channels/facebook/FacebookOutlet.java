package app.signalbox.server.channels.facebook;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.meta.Graph;
import app.signalbox.server.channels.meta.MetaConversations;
import app.signalbox.server.channels.meta.MetaDirectMessages;
import app.signalbox.server.channels.meta.MetaNetwork;
import app.signalbox.server.channels.meta.MetaSought;
import app.signalbox.server.channels.meta.MetaUploads;
import app.signalbox.server.channels.meta.MetaVerdicts;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Delete;
import app.signalbox.server.channels.outlet.OutgoingAct.Hide;
import app.signalbox.server.channels.outlet.OutgoingAct.Like;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingAct.PrivateReply;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.OutgoingAct.Unhide;
import app.signalbox.server.channels.outlet.OutgoingAct.Unlike;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.channels.outlet.TextLimit;
import app.signalbox.server.channels.outlet.UploadResult;
import app.signalbox.server.channels.wire.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Messenger, and comments below whatever people can see of a page. */
@Component
final class FacebookOutlet implements Outlet {

    private static final TextLimit MESSAGE = TextLimit.characters(2_000);
    private static final TextLimit COMMENT = TextLimit.characters(8_000);

    private final Graph graph;
    private final MetaVerdicts verdicts;
    private final MetaDirectMessages messages;
    private final MetaConversations conversations;
    private final MetaUploads uploads;

    FacebookOutlet(Graph graph, Clock clock) {
        this.graph = graph;
        this.verdicts = new MetaVerdicts(MetaNetwork.FACEBOOK, clock);
        this.messages = new MetaDirectMessages(MetaNetwork.FACEBOOK, verdicts);
        this.conversations = new MetaConversations(MetaNetwork.FACEBOOK, verdicts);
        this.uploads = new MetaUploads(MetaNetwork.FACEBOOK, verdicts, clock);
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
    }

    @Override
    public TextLimit limit(Place place) {
        return switch (place) {
            case DIRECT_MESSAGE, PRIVATE_REPLY -> MESSAGE;
            case PUBLIC -> COMMENT;
        };
    }

    @Override
    public boolean supports(OutgoingAct act) {
        return switch (act) {
            case Reply _, PrivateReply _ -> true;
            case Hide hide -> !FacebookIds.isMessage(hide.messageId());
            case Unhide unhide -> !FacebookIds.isMessage(unhide.messageId());
            case Delete delete -> !FacebookIds.isMessage(delete.messageId());
            case Like like -> !FacebookIds.isMessage(like.messageId());
            case Unlike unlike -> !FacebookIds.isMessage(unlike.messageId());
        };
    }

    @Override
    public Sent send(AccountAccess access, OutgoingAct act) {
        if (!supports(act)) {
            return verdicts.unsupported("hide, delete or like messages in Messenger");
        }
        return switch (act) {
            case Reply reply
            when reply.kind() == ThreadKind.DM ->
                verdicts.tooLong(MESSAGE, reply.text()).orElseGet(() -> messages.reply(graph, access, reply));
            case Reply reply -> verdicts.tooLong(COMMENT, reply.text()).orElseGet(() -> comment(access, reply));
            case PrivateReply reply ->
                verdicts.tooLong(MESSAGE, reply.text()).orElseGet(() -> messages.privateReply(graph, access, reply));
            case Hide hide -> done(access, act, hidden(access, hide.messageId(), "true"));
            case Unhide unhide -> done(access, act, hidden(access, unhide.messageId(), "false"));
            case Delete delete -> done(access, act, graph.delete(token(access), delete.messageId()));
            case Like like -> done(access, act, graph.post(token(access), like.messageId(), "likes", Map.of()));
            case Unlike unlike -> done(access, act, graph.delete(token(access), unlike.messageId(), "likes"));
        };
    }

    @Override
    public UploadResult upload(AccountAccess access, Place place, OutgoingMedia media, byte[] content) {
        return switch (place) {
            case DIRECT_MESSAGE, PRIVATE_REPLY -> uploads.forMessages(graph, access, media, content);
            case PUBLIC -> uploads.forComments(graph, access, media, content);
        };
    }

    @Override
    public ReadBack find(AccountAccess access, OutgoingAct act, Instant since, Set<String> others) {
        return switch (act) {
            case Reply reply
            when reply.kind() == ThreadKind.DM ->
                conversations.find(graph, access, reply.threadKey(), MetaSought.of(reply, others), since);
            case Reply reply -> commented(access, reply, since, others);
            case PrivateReply reply ->
                conversations.find(graph, access, null, new MetaSought(reply.text(), 0, others), since);
            case Hide hide -> verdicts.state(node(access, hide.messageId(), "is_hidden"), now -> now.flag("is_hidden"));
            case Unhide unhide ->
                verdicts.state(node(access, unhide.messageId(), "is_hidden"), now -> !now.flag("is_hidden"));
            case Delete delete -> verdicts.absence(node(access, delete.messageId(), "id"));
            case Like like ->
                verdicts.state(node(access, like.messageId(), "user_likes"), now -> now.flag("user_likes"));
            case Unlike unlike ->
                verdicts.state(node(access, unlike.messageId(), "user_likes"), now -> !now.flag("user_likes"));
        };
    }

    private Sent comment(AccountAccess access, Reply reply) {
        var object = FacebookIds.answered(reply.threadKey());
        var answer = graph.post(token(access), object, "comments", said(reply));
        return verdicts.of(
                access,
                reply,
                answer,
                taken -> verdicts.taken(taken.id("id"), id -> Accepted.as(FacebookIds.ofComment(id, object))));
    }

    private static Map<String, String> said(Reply reply) {
        var said = new HashMap<String, String>();
        if (!reply.text().isEmpty()) {
            said.put("message", reply.text());
        }
        reply.media().stream().findFirst().ifPresent(photo -> said.put("attachment_id", photo.mediaId()));
        return said;
    }

    private ReadBack commented(AccountAccess access, Reply reply, Instant since, Set<String> others) {
        var object = FacebookIds.answered(reply.threadKey());
        var answer = graph.get(
                token(access),
                object,
                "comments",
                Map.of(
                        "fields",
                        "id,message,from,created_time,attachment",
                        "order",
                        "reverse_chronological",
                        "limit",
                        "50"));
        var found = verdicts.among(answer, access, MetaSought.of(reply, others), since);
        return found instanceof ReadBack.Found(var id) && id != null
                ? new ReadBack.Found(FacebookIds.ofComment(id, object))
                : found;
    }

    private Answer hidden(AccountAccess access, String id, String hidden) {
        return graph.post(token(access), id, Map.of("is_hidden", hidden));
    }

    private Answer node(AccountAccess access, String id, String fields) {
        return graph.get(token(access), id, Map.of("fields", fields));
    }

    private Sent done(AccountAccess access, OutgoingAct act, Answer answer) {
        return verdicts.of(access, act, answer, verdicts::done);
    }

    private static String token(AccountAccess access) {
        return access.credential().token();
    }
}
