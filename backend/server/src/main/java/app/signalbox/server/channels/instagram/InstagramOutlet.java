package app.signalbox.server.channels.instagram;

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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Direct messages, comments and answers to mentions. */
@Component
final class InstagramOutlet implements Outlet {

    // A thousand bytes of UTF-8 and not characters: https://developers.facebook.com/docs/messenger-platform/instagram
    private static final TextLimit MESSAGE = new TextLimit(1_000, text -> text.getBytes(StandardCharsets.UTF_8).length);
    private static final TextLimit COMMENT = TextLimit.characters(2_200);

    private final InstagramGraphs graphs;
    private final MetaVerdicts verdicts;
    private final MetaDirectMessages messages;
    private final MetaConversations conversations;
    private final MetaUploads uploads;

    InstagramOutlet(InstagramGraphs graphs, Clock clock) {
        this.graphs = graphs;
        this.verdicts = new MetaVerdicts(MetaNetwork.INSTAGRAM, clock);
        this.messages = new MetaDirectMessages(MetaNetwork.INSTAGRAM, verdicts);
        this.conversations = new MetaConversations(MetaNetwork.INSTAGRAM, verdicts);
        this.uploads = new MetaUploads(MetaNetwork.INSTAGRAM, verdicts, clock);
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
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
            case Reply reply -> reply.kind() != ThreadKind.REVIEW;
            case PrivateReply _ -> true;
            case Hide hide -> isComment(hide.messageId());
            case Unhide unhide -> isComment(unhide.messageId());
            case Delete delete -> isComment(delete.messageId());
            case Like _, Unlike _ -> false;
        };
    }

    @Override
    public Sent send(AccountAccess access, OutgoingAct act) {
        if (!supports(act)) {
            return verdicts.unsupported("like anything, or hide or delete messages");
        }
        var graph = graphs.of(access);
        return switch (act) {
            case Reply reply -> reply(graph, access, reply);
            case PrivateReply reply ->
                verdicts.tooLong(MESSAGE, reply.text()).orElseGet(() -> messages.privateReply(graph, access, reply));
            case Hide hide -> done(access, act, hidden(access, hide.messageId(), "true"));
            case Unhide unhide -> done(access, act, hidden(access, unhide.messageId(), "false"));
            case Delete delete -> done(access, act, graph.delete(token(access), delete.messageId()));
            case Like _, Unlike _ -> verdicts.unsupported("like anything");
        };
    }

    @Override
    public UploadResult upload(AccountAccess access, Place place, OutgoingMedia media, byte[] content) {
        return switch (place) {
            case DIRECT_MESSAGE, PRIVATE_REPLY -> uploads.forMessages(graphs.of(access), access, media, content);
            case PUBLIC -> new UploadResult.NotStored(verdicts.unsupported("put files into comments"));
        };
    }

    @Override
    public ReadBack find(AccountAccess access, OutgoingAct act, Instant since, Set<String> others) {
        var graph = graphs.of(access);
        return switch (act) {
            case Reply reply ->
                switch (reply.kind()) {
                    case DM ->
                        conversations.find(graph, access, reply.threadKey(), MetaSought.of(reply, others), since);
                    case COMMENT -> replied(access, reply, since, others);
                    case MENTION, REVIEW ->
                        new ReadBack.Undecided("Instagram doesn't show answers under what others"
                                + " posted. Look at the post there before sending again.");
                };
            case PrivateReply reply ->
                conversations.find(graph, access, null, new MetaSought(reply.text(), 0, others), since);
            case Hide hide -> verdicts.state(comment(access, hide.messageId(), "hidden"), now -> now.flag("hidden"));
            case Unhide unhide ->
                verdicts.state(comment(access, unhide.messageId(), "hidden"), now -> !now.flag("hidden"));
            case Delete delete -> verdicts.absence(comment(access, delete.messageId(), "id"));
            case Like _, Unlike _ -> new ReadBack.Absent();
        };
    }

    private Sent reply(Graph graph, AccountAccess access, Reply reply) {
        return switch (reply.kind()) {
            case DM -> verdicts.tooLong(MESSAGE, reply.text()).orElseGet(() -> messages.reply(graph, access, reply));
            case COMMENT ->
                verdicts.tooLong(COMMENT, reply.text())
                        .orElseGet(() -> commented(
                                access,
                                reply,
                                graph.post(
                                        token(access), reply.threadKey(), "replies", Map.of("message", reply.text()))));
            case MENTION, REVIEW ->
                verdicts.tooLong(COMMENT, reply.text())
                        .orElseGet(() -> commented(
                                access,
                                reply,
                                graph.post(token(access), access.externalAccountId(), "mentions", mention(reply))));
        };
    }

    // A caption's mention is named by its media alone.
    private static Map<String, String> mention(Reply reply) {
        var media = reply.subjectRef() == null ? reply.threadKey() : reply.subjectRef();
        var mention = new HashMap<>(Map.of("media_id", media, "message", reply.text()));
        if (!media.equals(reply.threadKey())) {
            mention.put("comment_id", reply.threadKey());
        }
        return mention;
    }

    private Sent commented(AccountAccess access, Reply reply, Answer answer) {
        return verdicts.of(access, reply, answer, taken -> verdicts.taken(taken.id("id"), id -> Accepted.as(id)));
    }

    private ReadBack replied(AccountAccess access, Reply reply, Instant since, Set<String> others) {
        var answer = graphs.of(access)
                .get(
                        token(access),
                        reply.threadKey(),
                        "replies",
                        Map.of("fields", "id,text,from,timestamp", "limit", "50"));
        return verdicts.among(answer, access, MetaSought.of(reply, others), since);
    }

    private Answer hidden(AccountAccess access, String id, String hide) {
        return graphs.of(access).post(token(access), id, Map.of("hide", hide));
    }

    private Answer comment(AccountAccess access, String id, String fields) {
        return graphs.of(access).get(token(access), id, Map.of("fields", fields));
    }

    private Sent done(AccountAccess access, OutgoingAct act, Answer answer) {
        return verdicts.of(access, act, answer, verdicts::done);
    }

    // Messages have long ids of letters and digits.
    private static boolean isComment(String id) {
        return id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String token(AccountAccess access) {
        return access.credential().token();
    }
}
