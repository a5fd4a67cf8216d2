package app.signalbox.server.channels.x;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.LimitReading;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.channels.outlet.TextLimit;
import app.signalbox.server.channels.outlet.UploadResult;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import com.twitter.twittertext.TwitterTextParser;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class XOutlet implements Outlet {

    private static final TextLimit POST = new TextLimit(280, text -> TwitterTextParser.parseTweet(text).weightedLength);
    private static final TextLimit MESSAGE = TextLimit.characters(10_000);

    private final XApi api;
    private final XReadBack readBack;
    private final XUploads uploads;
    private final Clock clock;

    XOutlet(XApi api, XReadBack readBack, XUploads uploads, Clock clock) {
        this.api = api;
        this.readBack = readBack;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.X;
    }

    @Override
    public TextLimit limit(Place place) {
        return switch (place) {
            case PUBLIC -> POST;
            case DIRECT_MESSAGE, PRIVATE_REPLY -> MESSAGE;
        };
    }

    @Override
    public boolean supports(OutgoingAct act) {
        return XVerdict.impossible(act) == null;
    }

    @Override
    public Sent send(AccountAccess access, OutgoingAct act) {
        var refusal = refusal(act);
        if (refusal != null) {
            return Sent.of(refusal);
        }
        var scope = LimitScope.endpoint(access.externalAccountId(), endpoint(act));
        var answer = call(access, act);
        return new Sent(new XVerdict(act, scope, clock.instant()).on(answer), limits(answer, scope));
    }

    @Override
    public UploadResult upload(AccountAccess access, Place place, OutgoingMedia media, byte[] content) {
        return uploads.upload(access, place, media, content);
    }

    @Override
    public ReadBack find(AccountAccess access, OutgoingAct act, Instant since, Set<String> others) {
        return act instanceof Reply reply
                ? readBack.find(access, reply, since, others)
                : new ReadBack.Undecided("Nothing is to be found on X of this, but it can be done again.");
    }

    private @Nullable Rejected refusal(OutgoingAct act) {
        if (!(act instanceof Reply reply)) {
            return XVerdict.impossible(act);
        }
        if (target(reply) == null) {
            return new Rejected("no-target", "Nobody and nothing is known on X that this would answer.");
        }
        var limit = limit(isMessage(reply) ? Place.DIRECT_MESSAGE : Place.PUBLIC);
        return limit.allows(reply.text())
                ? null
                : new Rejected(
                        "too-long",
                        "The text counts %d on X, which allows %d. Shorten it."
                                .formatted(limit.count(reply.text()), limit.most()));
    }

    private Answer call(AccountAccess access, OutgoingAct act) {
        var account = "/2/users/" + XApi.segment(access.externalAccountId());
        return switch (act) {
            case Reply reply -> write(access, reply);
            case OutgoingAct.Hide hide -> api.put(access, hidden(hide.messageId()), Map.of("hidden", true));
            case OutgoingAct.Unhide unhide -> api.put(access, hidden(unhide.messageId()), Map.of("hidden", false));
            case OutgoingAct.Delete delete -> api.delete(access, "/2/tweets/" + XApi.segment(delete.messageId()));
            case OutgoingAct.Like like -> api.post(access, account + "/likes", Map.of("tweet_id", like.messageId()));
            case OutgoingAct.Unlike unlike ->
                api.delete(access, account + "/likes/" + XApi.segment(unlike.messageId()));
            case OutgoingAct.PrivateReply _ -> throw new IllegalArgumentException("X has no private replies.");
        };
    }

    private Answer write(AccountAccess access, Reply reply) {
        var target = Objects.requireNonNull(target(reply));
        return isMessage(reply)
                ? api.post(access, "/2/dm_conversations/with/" + target + "/messages", message(reply))
                : api.post(access, "/2/tweets", post(reply, target));
    }

    private static Map<String, Object> message(Reply reply) {
        var message = new HashMap<String, Object>();
        if (!reply.text().isEmpty()) {
            message.put("text", reply.text());
        }
        if (!reply.media().isEmpty()) {
            message.put(
                    "attachments",
                    reply.media().stream()
                            .map(media -> Map.of("media_id", media.mediaId()))
                            .toList());
        }
        return message;
    }

    private static Map<String, Object> post(Reply reply, String target) {
        var post = new HashMap<String, Object>();
        post.put("reply", Map.of("in_reply_to_tweet_id", target));
        if (!reply.text().isEmpty()) {
            post.put("text", reply.text());
        }
        if (!reply.media().isEmpty()) {
            post.put(
                    "media",
                    Map.of(
                            "media_ids",
                            reply.media().stream().map(OutgoingMedia::mediaId).toList()));
        }
        return post;
    }

    /** The person who is written to, or the post that is answered. */
    static @Nullable String target(Reply reply) {
        var candidates = isMessage(reply)
                ? Stream.of(reply.person(), reply.threadKey())
                : Stream.of(reply.answers(), reply.subjectRef(), reply.threadKey());
        return candidates
                .filter(id -> id != null && id.matches("[0-9]{1,19}"))
                .findFirst()
                .orElse(null);
    }

    static boolean isMessage(Reply reply) {
        return reply.kind() == ThreadKind.DM;
    }

    private static String hidden(String id) {
        return "/2/tweets/" + XApi.segment(id) + "/hidden";
    }

    private static String endpoint(OutgoingAct act) {
        return switch (act) {
            case Reply reply -> isMessage(reply) ? "dm" : "post";
            case OutgoingAct.PrivateReply _ -> "dm";
            case OutgoingAct.Hide _, OutgoingAct.Unhide _ -> "hide";
            case OutgoingAct.Delete _ -> "delete";
            case OutgoingAct.Like _, OutgoingAct.Unlike _ -> "like";
        };
    }

    private static List<LimitReading> limits(Answer answer, LimitScope scope) {
        return answer instanceof Answered answered ? XLimits.read(answered.headers(), scope) : List.of();
    }
}
