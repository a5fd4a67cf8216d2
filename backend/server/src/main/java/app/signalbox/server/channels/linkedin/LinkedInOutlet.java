package app.signalbox.server.channels.linkedin;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.outlet.AccountAccess;
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
final class LinkedInOutlet implements Outlet {

    private static final TextLimit COMMENT = TextLimit.characters(1_250);

    private final LinkedInApi api;
    private final LinkedInReadBack readBack;
    private final LinkedInUploads uploads;
    private final Clock clock;

    LinkedInOutlet(LinkedInApi api, LinkedInReadBack readBack, LinkedInUploads uploads, Clock clock) {
        this.api = api;
        this.readBack = readBack;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.LINKEDIN;
    }

    @Override
    public TextLimit limit(Place place) {
        return COMMENT;
    }

    @Override
    public boolean supports(OutgoingAct act) {
        return impossible(act) == null;
    }

    @Override
    public Sent send(AccountAccess access, OutgoingAct act) {
        var refusal = impossible(act);
        if (refusal == null && act instanceof Reply reply) {
            refusal = refusal(reply);
        }
        return Sent.of(
                refusal == null
                        ? new LinkedInVerdict(act, access.externalAccountId(), clock.instant()).on(call(access, act))
                        : refusal);
    }

    @Override
    public UploadResult upload(AccountAccess access, Place place, OutgoingMedia media, byte[] content) {
        return uploads.upload(access, content);
    }

    @Override
    public ReadBack find(AccountAccess access, OutgoingAct act, Instant since, Set<String> others) {
        return act instanceof Reply reply
                ? readBack.find(access, reply, since, others)
                : new ReadBack.Undecided("Nothing is to be found on LinkedIn of this, but it can be done again.");
    }

    private static @Nullable Rejected impossible(OutgoingAct act) {
        return switch (act) {
            case Reply reply
            when reply.kind() == ThreadKind.DM ->
                unsupported(
                        "LinkedIn lets no app write direct messages for a page. Answer in public, or on linkedin.com.");
            case OutgoingAct.PrivateReply _ ->
                unsupported("LinkedIn lets no app answer a comment in private. Answer in public.");
            case OutgoingAct.Hide _, OutgoingAct.Unhide _ ->
                unsupported("LinkedIn can't hide a comment. It can be deleted on linkedin.com.");
            case OutgoingAct.Delete delete
            when !Urn.isComment(delete.messageId()) ->
                unsupported("Only comments can be deleted from here. Delete posts on linkedin.com.");
            case Reply _, OutgoingAct.Delete _, OutgoingAct.Like _, OutgoingAct.Unlike _ -> null;
        };
    }

    private static Rejected unsupported(String reason) {
        return new Rejected("unsupported", reason);
    }

    private static @Nullable Rejected refusal(Reply reply) {
        if (post(reply) == null) {
            return new Rejected("no-target", "It isn't known under which post on LinkedIn this would stand.");
        }
        return COMMENT.allows(reply.text())
                ? null
                : new Rejected(
                        "too-long",
                        "The text has %d characters, LinkedIn allows %d. Shorten it."
                                .formatted(COMMENT.count(reply.text()), COMMENT.most()));
    }

    private Answer call(AccountAccess access, OutgoingAct act) {
        var credential = access.credential();
        var actor = Urn.organization(access.externalAccountId());
        return switch (act) {
            case Reply reply -> {
                var post = Objects.requireNonNull(post(reply));
                yield api.post(credential, "socialActions/" + Urn.encoded(post) + "/comments", comment(reply, actor));
            }
            case OutgoingAct.Delete delete ->
                api.delete(
                        credential,
                        "socialActions/" + Urn.encoded(Urn.post(delete.messageId())) + "/comments/"
                                + Urn.encoded(Urn.number(delete.messageId())) + "?actor=" + Urn.encoded(actor));
            case OutgoingAct.Like like ->
                api.post(
                        credential,
                        "reactions?actor=" + Urn.encoded(actor),
                        Map.of("root", like.messageId(), "reactionType", "LIKE"));
            case OutgoingAct.Unlike unlike ->
                api.delete(
                        credential,
                        "reactions/(actor:" + Urn.encoded(actor) + ",entity:" + Urn.encoded(unlike.messageId()) + ")");
            case OutgoingAct.PrivateReply _, OutgoingAct.Hide _, OutgoingAct.Unhide _ ->
                throw new IllegalArgumentException("LinkedIn has no way to do this.");
        };
    }

    private static Map<String, Object> comment(Reply reply, String actor) {
        var body = new HashMap<String, Object>();
        body.put("actor", actor);
        body.put("object", Objects.requireNonNull(post(reply)));
        body.put("message", Map.of("text", reply.text()));
        reply.media().stream()
                .findFirst()
                .ifPresent(image -> body.put("content", List.of(Map.of("entity", Map.of("image", image.mediaId())))));
        var parent = parent(reply);
        if (parent != null) {
            body.put("parentComment", parent);
        }
        return body;
    }

    /** The post that the words stand under. */
    static @Nullable String post(Reply reply) {
        return Stream.of(reply.threadKey(), reply.answers(), reply.subjectRef())
                .flatMap(Stream::ofNullable)
                .filter(urn -> urn.startsWith("urn:li:"))
                .map(Urn::post)
                .findFirst()
                .orElse(null);
    }

    /** The comment that opened the thread; LinkedIn's threads are one level deep. */
    static @Nullable String parent(Reply reply) {
        return Stream.of(reply.threadKey(), reply.answers())
                .flatMap(Stream::ofNullable)
                .filter(Urn::isComment)
                .findFirst()
                .map(Urn::unified)
                .orElse(null);
    }
}
