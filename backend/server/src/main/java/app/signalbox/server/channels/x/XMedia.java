package app.signalbox.server.channels.x;

import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.wire.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Pictures and films of a post. */
final class XMedia {

    private XMedia() {}

    static String kind(String type) {
        return switch (type) {
            case "photo" -> "image";
            case "animated_gif" -> "video";
            default -> type;
        };
    }

    /** In the legacy shape they are entities of the post, and of the long form of a long one. */
    static List<Attachment> legacy(Fields post) {
        var full = post.has("extended_tweet") ? post.at("extended_tweet") : post;
        var extended = full.at("extended_entities").items("media");
        var media = extended.isEmpty() ? full.at("entities").items("media") : extended;
        return attachments(media.stream());
    }

    /** In the Activity shape the post names keys of media described beside it. */
    static List<Attachment> activity(Fields post, Fields includes) {
        var described = new HashMap<String, Fields>();
        for (Fields media : includes.items("media")) {
            var key = media.id("media_key");
            if (key != null) {
                described.put(key, media);
            }
        }
        return attachments(post.at("attachments").items("media_keys").stream()
                .flatMap(key -> Stream.ofNullable(key.id()))
                .flatMap(key -> Stream.ofNullable(described.get(key))));
    }

    private static List<Attachment> attachments(Stream<Fields> media) {
        return media.map(item -> {
                    var type = item.word("type");
                    return new Attachment(
                            type == null ? "media" : kind(type),
                            item.firstText("url_https", "media_url_https", "url", "preview_image_url"),
                            item.firstText("alt_text", "ext_alt_text"));
                })
                .toList();
    }
}
