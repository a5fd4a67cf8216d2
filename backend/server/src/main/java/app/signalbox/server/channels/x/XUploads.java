package app.signalbox.server.channels.x;

import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.LimitReading;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.SendResult.Unreachable;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.channels.outlet.UploadResult;
import app.signalbox.server.channels.outlet.UploadResult.NotStored;
import app.signalbox.server.channels.outlet.UploadResult.Processing;
import app.signalbox.server.channels.outlet.UploadResult.Stored;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import app.signalbox.server.channels.wire.NamedBytes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings files to X in pieces (<a href="https://docs.x.com/x-api/media/quickstart/media-upload-chunked">Chunked
 * upload</a>): announced, brought, closed; films and GIFs are then looked through for a while.
 */
@Component
final class XUploads {

    private static final String UPLOAD = "/2/media/upload";
    private static final int PIECE = 4 << 20;
    private static final Duration USABLE = Duration.ofHours(20);
    private static final long LONGEST_PAUSE = 60;

    // Words still go out with such a key.
    private static final Rejected NO_RIGHT = new Rejected(
            "no-media-right",
            "X takes no files with the rights that this account gave. Reconnect the account and allow everything that is"
                    + " asked for, then try again.");

    private final XApi api;
    private final Clock clock;

    XUploads(XApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    UploadResult upload(AccountAccess access, Place place, OutgoingMedia media, byte[] content) {
        return media.mediaId().isEmpty() ? bring(access, place, media, content) : ask(access, media.mediaId());
    }

    private UploadResult bring(AccountAccess access, Place place, OutgoingMedia media, byte[] content) {
        var announced = api.post(
                access,
                UPLOAD + "/initialize",
                Map.of(
                        "media_type", media.mediaType(),
                        "total_bytes", content.length,
                        "media_category", category(place, media.kind())));
        var id = id(announced);
        if (id == null) {
            return refused(access, announced);
        }
        for (var index = 0; index * PIECE < content.length; index++) {
            var from = index * PIECE;
            var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
            var taken = api.upload(
                    access,
                    UPLOAD + "/" + id + "/append",
                    Integer.toString(index),
                    NamedBytes.part(media.name(), "application/octet-stream", piece));
            if (!isOk(taken)) {
                return refused(access, taken);
            }
        }
        return standing(access, id, api.post(access, UPLOAD + "/" + id + "/finalize", Map.of()));
    }

    private UploadResult ask(AccountAccess access, String id) {
        return standing(access, id, api.get(access, UPLOAD, Map.of("media_id", id, "command", "STATUS")));
    }

    private UploadResult standing(AccountAccess access, String id, Answer answer) {
        if (!(answer instanceof Answered answered) || !answered.ok()) {
            return refused(access, answer);
        }
        var data = new Fields(answered.body()).at("data");
        var processing = data.at("processing_info");
        var usableUntil = usableUntil(data);
        return switch (Objects.requireNonNullElse(processing.word("state"), "succeeded")) {
            case "pending", "in_progress" -> new Processing(id, askAgainAt(processing), usableUntil);
            case "failed" ->
                new NotStored(Sent.of(new Rejected(
                        "media-failed",
                        "X can't show this file. Save it in another format (MP4 with H.264 for films) and attach it"
                                + " again.")));
            default -> new Stored(id, usableUntil);
        };
    }

    private Instant usableUntil(Fields data) {
        var seconds = number(data.text("expires_after_secs"), USABLE.toSeconds());
        return clock.instant().plusSeconds(Math.min(USABLE.toSeconds(), seconds * 9 / 10));
    }

    private Instant askAgainAt(Fields processing) {
        return clock.instant()
                .plusSeconds(Math.clamp(number(processing.text("check_after_secs"), 1), 1, LONGEST_PAUSE));
    }

    private static long number(@Nullable String text, long otherwise) {
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
    }

    private UploadResult refused(AccountAccess access, Answer answer) {
        var scope = LimitScope.endpoint(access.externalAccountId(), "media");
        var limits =
                answer instanceof Answered answered ? XLimits.read(answered.headers(), scope) : List.<LimitReading>of();
        if (answer instanceof Answered answered && answered.status() == 403) {
            return new NotStored(new Sent(NO_RIGHT, limits));
        }
        var result = new XVerdict(XVerdict.UPLOAD, scope, clock.instant()).on(answer);
        return new NotStored(new Sent(again(result), limits));
    }

    private static SendResult again(SendResult result) {
        return switch (result) {
            case SendResult.Unknown unknown -> new Unreachable(unknown.reason());
            case SendResult.Accepted _ -> new Unreachable("X took a file but didn't say under which id.");
            case SendResult.Rejected _, SendResult.AccessLost _, SendResult.RateLimited _, SendResult.Unreachable _ ->
                result;
        };
    }

    private static @Nullable String id(Answer answer) {
        return answer instanceof Answered answered && answered.ok()
                ? new Fields(answered.body()).at("data").id("id")
                : null;
    }

    private static boolean isOk(Answer answer) {
        return answer instanceof Answered answered && answered.ok();
    }

    private static String category(Place place, MediaKind kind) {
        var where = place == Place.PUBLIC ? "tweet_" : "dm_";
        return where
                + switch (kind) {
                    case IMAGE -> "image";
                    case GIF -> "gif";
                    case VIDEO, AUDIO, FILE -> "video";
                };
    }
}
