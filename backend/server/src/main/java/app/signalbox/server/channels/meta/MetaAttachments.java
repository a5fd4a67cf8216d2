package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came along with a direct message, the story it answers and the ad it came from included. */
final class MetaAttachments {

    private MetaAttachments() {}

    static List<Attachment> of(Fields message) {
        var attachments = new ArrayList<Attachment>();
        message.items("attachments").forEach(attachment -> attachments.add(attachment(attachment)));
        var story = message.at("reply_to").at("story");
        if (story.isObject()) {
            attachments.add(new Attachment("story_reply", story.text("url"), story.id("id")));
        }
        var referral = message.at("referral");
        if (referral.has("ad_id")) {
            var title = referral.at("ads_context_data").text("ad_title");
            attachments.add(new Attachment("ad", null, title == null ? referral.id("ad_id") : title));
        }
        if (attachments.isEmpty() && message.flag("is_unsupported")) {
            attachments.add(new Attachment("unsupported", null, null));
        }
        return attachments;
    }

    private static Attachment attachment(Fields attachment) {
        var payload = attachment.at("payload");
        var url = payload.text("url");
        var title = attachment.text("title");
        return new Attachment(
                kind(attachment, payload),
                url == null ? elsewhere(attachment, payload) : url,
                title == null ? payload.text("title") : title);
    }

    private static String kind(Fields attachment, Fields payload) {
        var type = Objects.requireNonNullElse(attachment.word("type"), "unsupported");
        if (type.equals("unsupported_type")) {
            return "unsupported";
        }
        return type.equals("image") && payload.has("sticker_id") ? "sticker" : type;
    }

    private static @Nullable String elsewhere(Fields attachment, Fields payload) {
        var url = attachment.firstText("url", "URL");
        var place = payload.at("coordinates");
        var latitude = place.text("lat");
        var longitude = place.text("long");
        return url != null || latitude == null || longitude == null ? url : "geo:" + latitude + "," + longitude;
    }
}
