package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.outside.Media;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes files in pieces, looks through films and GIFs for a while, and knows them when a post or message names them. */
final class XMediaDesk {

    private static final long MEGABYTE = 1 << 20;
    private static final long SECONDS_USABLE = 86_400;
    private static final Map<String, Long> LARGEST =
            Map.of("image", 5 * MEGABYTE, "gif", 15 * MEGABYTE, "video", 512 * MEGABYTE);

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final XSnowflakes ids;

    XMediaDesk(XSnowflakes ids) {
        this.ids = ids;
    }

    /** A file on its way, guarded by itself. */
    private static final class Session {

        private final String owner;
        private final String category;
        private final String type;
        private final long total;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int segments;
        private String name = "";
        private int looks;
        private @Nullable Media media;

        Session(String owner, String category, String type, long total) {
            this.owner = owner;
            this.category = category;
            this.type = type;
            this.total = total;
        }

        String family() {
            return category.substring(category.indexOf('_') + 1);
        }

        boolean isReady() {
            return media != null && (family().equals("image") || looks > 1);
        }
    }

    Answer initialize(XCall call) {
        var body = call.json();
        var category = call.required(body, "media_category");
        var type = call.required(body, "media_type");
        var total = body.path("total_bytes").asLong(0);
        if (!category.matches("(tweet|dm)_(image|gif|video)")) {
            throw XRefusal.invalid(
                    "media_category", category, "$.media_category: does not have a value in the enumeration");
        }
        var session = new Session(call.caller().userId(), category, type, total);
        var fits = switch (session.family()) {
            case "gif" -> type.equals("image/gif");
            case "video" -> type.startsWith("video/");
            default -> type.startsWith("image/") && !type.equals("image/gif");
        };
        if (!fits) {
            throw XRefusal.invalid("media_type", type, "media type does not fit the media category " + category);
        }
        if (total < 1 || total > LARGEST.getOrDefault(session.family(), 0L)) {
            throw XRefusal.invalid(
                    "total_bytes",
                    Long.toString(total),
                    "File size exceeds %d bytes.".formatted(LARGEST.getOrDefault(session.family(), 0L)));
        }
        var id = ids.next();
        sessions.put(id, session);
        return standing(id, session);
    }

    Answer append(XCall call) {
        var session = session(call, call.id("id"));
        var form = call.call().parts().orElseThrow(() -> XRefusal.badRequest("The media is no form of several parts."));
        var piece = form.files().get("media");
        var index = form.fields().getOrDefault("segment_index", "");
        if (piece == null || !index.matches("\\d{1,3}")) {
            throw XRefusal.invalid("media", "", "$.media: is missing but it is required");
        }
        synchronized (session) {
            if (Integer.parseInt(index) != session.segments) {
                throw XRefusal.invalid("segment_index", index, "Segments must follow one another.");
            }
            session.segments++;
            session.name = piece.name();
            session.bytes.writeBytes(piece.content());
        }
        var body = Json.object();
        body.putObject("data").put("expires_at", System.currentTimeMillis() / 1_000 + SECONDS_USABLE);
        return Answer.json(200, body);
    }

    Answer finish(XCall call) {
        var id = call.id("id");
        var session = session(call, id);
        synchronized (session) {
            if (session.bytes.size() != session.total) {
                throw XRefusal.badRequest("Segments do not add up to provided total file size.");
            }
            var media = Media.of(session.name, session.bytes.toByteArray());
            if (!media.type().equals(session.type)) {
                throw XRefusal.badRequest("media type unrecognized.");
            }
            session.media = media;
            session.bytes.reset();
            return standing(id, session);
        }
    }

    Answer status(XCall call) {
        var id = XCall.requireId("media_id", call.call().query().text("media_id", ""));
        var session = session(call, id);
        synchronized (session) {
            session.looks++;
            return standing(id, session);
        }
    }

    private static Answer standing(String id, Session session) {
        var body = Json.object();
        var data = body.putObject("data")
                .put("id", id)
                .put("media_key", (session.family().equals("image") ? "3_" : "7_") + id)
                .put("expires_after_secs", SECONDS_USABLE);
        if (session.media != null && !session.family().equals("image")) {
            var state = switch (session.looks) {
                case 0 -> "pending";
                case 1 -> "in_progress";
                default -> "succeeded";
            };
            var processing = data.putObject("processing_info").put("state", state);
            if (!session.isReady()) {
                processing.put("check_after_secs", 1);
            }
        }
        return Answer.json(200, body);
    }

    private Session session(XCall call, String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.owner.equals(call.caller().userId()))
                .orElseThrow(() -> XRefusal.notFound("media", "id", id));
    }

    /** Files that a post names. */
    List<Media> ofPost(XCall call, JsonNode body) {
        return named(call, body.path("media").path("media_ids"), "tweet", 4);
    }

    /** The file that a message names. */
    List<Media> ofMessage(XCall call, JsonNode body) {
        var ids = Json.object().putArray("ids");
        body.path("attachments")
                .forEach(attachment -> ids.add(attachment.path("media_id").asString("")));
        return named(call, ids, "dm", 1);
    }

    private List<Media> named(XCall call, JsonNode names, String place, int most) {
        if (names.size() > most) {
            throw XRefusal.invalid("media_ids", "", "The number of media ids is not between 1 and " + most);
        }
        var media = new ArrayList<Media>();
        for (var name : names) {
            var session = Optional.ofNullable(sessions.get(name.asString("")))
                    .filter(known -> known.owner.equals(call.caller().userId()))
                    .filter(Session::isReady)
                    .filter(known -> known.category.startsWith(place))
                    .orElseThrow(() -> XRefusal.badRequest("Your media IDs are invalid."));
            if (names.size() > 1 && !session.family().equals("image")) {
                throw XRefusal.badRequest("You can attach up to 4 photos, or 1 GIF or 1 video to a post.");
            }
            media.add(session.media);
        }
        return media;
    }
}
