package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.outside.Media;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/** Gives addresses for pictures and takes what is put there. */
final class LinkedinImageDesk {

    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif");

    private final AtomicLong ids;
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Map<String, LinkedinImage> images = new ConcurrentHashMap<>();
    private final LinkedinRoles roles;
    private final Clock clock;

    LinkedinImageDesk(LinkedinRoles roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
        this.ids = new AtomicLong(clock.millis() << 20);
    }

    Answer initialize(LinkedinCall call) {
        if (call.query().find("action").filter("initializeUpload"::equals).isEmpty()) {
            throw LinkedinRefusal.badParameter("action");
        }
        var owner = call.json().at("/initializeUploadRequest/owner").asString("");
        if (owner.isEmpty()) {
            throw LinkedinRefusal.field(
                    "/initializeUploadRequest/owner", "field is required but not found and has no default value");
        }
        roles.require(call.member(), owner);
        var id = "SBX" + ids.incrementAndGet();
        owners.put(id, owner);
        var body = Json.object();
        body.putObject("value")
                .put(
                        "uploadUrlExpiresAt",
                        clock.instant().plus(Duration.ofHours(1)).toEpochMilli())
                .put("uploadUrl", "http://" + call.call().header("Host").orElse("localhost") + "/dms-uploads/" + id)
                .put("image", urn(id));
        return Answer.json(200, body);
    }

    Answer put(LinkedinCall call) {
        var id = call.key("id");
        if (!owners.containsKey(id)) {
            throw LinkedinRefusal.notFound(id);
        }
        var media = Media.of(id, call.call().octets());
        if (!TYPES.contains(media.type())) {
            throw LinkedinRefusal.of(
                    400, "MEDIA_ASSET_PROCESSING_FAILED", "The image is in no format that is supported");
        }
        images.put(urn(id), new LinkedinImage(urn(id), media));
        return Answer.empty(201);
    }

    /** Pictures that a comment names. */
    List<LinkedinImage> named(LinkedinCall call, ObjectNode body) {
        var content = body.path("content");
        if (content.size() > 1) {
            throw LinkedinRefusal.of(400, "INVALID_INPUT", "A comment can have one content entity");
        }
        return StreamSupport.stream(content.spliterator(), false)
                .map(one -> one.at("/entity/image").asString(""))
                .map(urn -> {
                    var image = images.get(urn);
                    if (image == null) {
                        throw LinkedinRefusal.of(400, "INVALID_INPUT", "Image %s is not available".formatted(urn));
                    }
                    return image;
                })
                .toList();
    }

    private static String urn(String id) {
        return "urn:li:image:" + id;
    }
}
