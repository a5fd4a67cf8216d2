package app.signalbox.server.channels.meta;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.UploadResult;
import app.signalbox.server.channels.wire.NamedBytes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Brings files to Meta, where they wait to be named by a message or comment
 * (<a href="https://developers.facebook.com/docs/messenger-platform/reference/attachment-upload-api">Attachment
 * Upload</a>).
 */
public final class MetaUploads {

    /** Unpublished photos go after a day, reusable attachments later. */
    private static final Duration USABLE = Duration.ofHours(20);

    private final MetaNetwork network;
    private final MetaVerdicts verdicts;
    private final Clock clock;

    public MetaUploads(MetaNetwork network, MetaVerdicts verdicts, Clock clock) {
        this.network = network;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** What Meta calls a file of this kind. */
    static String type(OutgoingMedia media) {
        return switch (media.kind()) {
            case IMAGE, GIF -> "image";
            case VIDEO -> "video";
            case AUDIO -> "audio";
            case FILE -> "file";
        };
    }

    /** For direct messages. */
    public UploadResult forMessages(Graph graph, AccountAccess access, OutgoingMedia media, byte[] content) {
        var message = JsonNodeFactory.instance.objectNode();
        message.putObject("attachment")
                .put("type", type(media))
                .putObject("payload")
                .put("is_reusable", true);
        var answer = graph.upload(
                access.credential().token(),
                network.owner(access),
                "message_attachments",
                Map.of("message", message.toString(), "platform", network.platform()),
                "filedata",
                NamedBytes.part(media.name(), media.mediaType(), content));
        var sent = verdicts.of(
                access, act(ThreadKind.DM), answer, taken -> verdicts.taken(taken.id("attachment_id"), Accepted::as));
        return UploadResult.of(sent, clock.instant().plus(USABLE));
    }

    /** For comments of a page: a photo that stands nowhere until a comment names it. */
    public UploadResult forComments(Graph graph, AccountAccess access, OutgoingMedia media, byte[] content) {
        var answer = graph.upload(
                access.credential().token(),
                access.externalAccountId(),
                "photos",
                Map.of("published", "false", "temporary", "true"),
                "source",
                NamedBytes.part(media.name(), media.mediaType(), content));
        var sent = verdicts.of(
                access, act(ThreadKind.COMMENT), answer, taken -> verdicts.taken(taken.id("id"), Accepted::as));
        return UploadResult.of(sent, clock.instant().plus(USABLE));
    }

    private static Reply act(ThreadKind kind) {
        return new Reply(kind, "", null, null, null, "", "", null);
    }
}
