package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.answer.outside.Media;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes files that messages and comments name later. Bringing the same twice makes two, which nobody sees. */
final class UploadsDesk {

    private static final int REFUSED_FILE = 2018047;
    private static final int UNKNOWN_ATTACHMENT = 2018074;
    private static final long MEGABYTE = 1 << 20;
    private static final Map<String, Set<String>> ON_MESSENGER = Map.of(
            "image", Set.of("image/png", "image/jpeg", "image/gif", "image/webp"),
            "video", Set.of("video/mp4", "video/quicktime", "video/webm"),
            "audio", Set.of("audio/mpeg", "audio/mp4", "audio/wav", "audio/ogg", "audio/aac"));
    private static final Map<String, Set<String>> ON_INSTAGRAM = Map.of(
            "image", Set.of("image/png", "image/jpeg", "image/gif"),
            "video", Set.of("video/mp4", "video/quicktime", "video/webm"),
            "audio", Set.of("audio/mp4", "audio/wav", "audio/aac"));

    private final Recent<Owned> attachments = new Recent<>(20_000);
    private final Recent<Owned> photos = new Recent<>(20_000);
    private final World world;
    private final Access access;
    private final Ids ids;

    UploadsDesk(World world, Access access, Ids ids) {
        this.world = world;
        this.access = access;
        this.ids = ids;
    }

    private record Owned(SandboxAccount account, Attached attached) {}

    /** A reusable attachment for messages. */
    ObjectNode attachment(Call call, Token token) {
        var account = accountOf(call, access.find(call, token, call.object()));
        access.require(token, account, Permission.MESSAGE);
        var message =
                call.findObject("message").orElseThrow(() -> GraphRefusal.invalid("The parameter message is required"));
        var kind = message.at("/attachment/type").asString("");
        if (!List.of("image", "video", "audio", "file").contains(kind)) {
            throw GraphRefusal.invalid(
                    "Param message[attachment][type] must be one of {IMAGE, AUDIO, VIDEO, FILE} - got \"%s\"."
                            .formatted(kind));
        }
        var part = Optional.ofNullable(call.files().get("filedata"))
                .orElseThrow(() -> GraphRefusal.invalid("(#100) Upload attachment failure.", REFUSED_FILE));
        var media = Media.of(part.name(), part.content());
        requireFitting(account.network(), kind, media);
        var attached = new Attached(ids.upload(), kind, media);
        attachments.put(attached.id(), new Owned(account, attached));
        return Json.object().put("attachment_id", attached.id());
    }

    /** A photo that stands nowhere yet. */
    ObjectNode photo(Call call, Token token) {
        var account = access.open(call, token, call.object(), Permission.ENGAGE);
        if (account.network() != Network.FACEBOOK) {
            throw GraphRefusal.unknownPath(call.edge());
        }
        if (call.find("published").filter("false"::equals).isEmpty()) {
            throw GraphRefusal.permission(Network.FACEBOOK, "pages_manage_posts");
        }
        var part = Optional.ofNullable(call.files().get("source"))
                .orElseThrow(() -> GraphRefusal.invalid("An active access token must be used with a photo source"));
        var media = Media.of(part.name(), part.content());
        if (!media.family().equals("image")) {
            throw GraphRefusal.invalid("Invalid photo: the photo must be a valid image", 1366046);
        }
        if (media.size() > 4 * MEGABYTE) {
            throw GraphRefusal.invalid("Photos should be smaller than 4 MB and saved as JPG, PNG", 1366046);
        }
        var attached = new Attached(ids.upload(), "image", media);
        photos.put(attached.id(), new Owned(account, attached));
        return Json.object().put("id", attached.id());
    }

    /** An attachment that a message names. */
    Attached attachment(SandboxAccount account, String kind, String id) {
        return owned(attachments.get(id), account)
                .filter(attached -> attached.kind().equals(kind))
                .orElseThrow(() -> GraphRefusal.invalid("Invalid attachment id: " + id, UNKNOWN_ATTACHMENT));
    }

    /** A photo that a comment names. */
    Attached photo(SandboxAccount account, String id) {
        return owned(photos.get(id), account)
                .orElseThrow(() -> GraphRefusal.invalid("Invalid parameter: attachment_id " + id));
    }

    private static Optional<Attached> owned(@Nullable Owned owned, SandboxAccount account) {
        return Optional.ofNullable(owned)
                .filter(known -> known.account().equals(account))
                .map(Owned::attached);
    }

    /** A page also brings files for the Instagram account that hangs on it. */
    private SandboxAccount accountOf(Call call, SandboxAccount opened) {
        return call.find("platform")
                .filter("instagram"::equals)
                .flatMap(instagram -> world.accounts().instagramOf(opened))
                .orElse(opened);
    }

    private static void requireFitting(Network network, String kind, Media media) {
        var known = network == Network.INSTAGRAM ? ON_INSTAGRAM : ON_MESSENGER;
        var types = known.get(kind);
        var isKnown = types == null ? network != Network.INSTAGRAM : types.contains(media.type());
        if (!isKnown) {
            throw GraphRefusal.invalid(
                    "(#100) Upload attachment failure. A common way to trigger this error is that the provided media"
                            + " type does not match type of file provided",
                    REFUSED_FILE);
        }
        if (media.size() > (kind.equals("image") ? 8 : 25) * MEGABYTE) {
            throw GraphRefusal.invalid("(#100) Attachment size exceeds allowable limit", REFUSED_FILE);
        }
    }
}
