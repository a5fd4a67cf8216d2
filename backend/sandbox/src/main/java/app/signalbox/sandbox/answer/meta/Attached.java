package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.answer.outside.Media;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of a message or comment.
 *
 * @param id Meta's id of it
 * @param kind image, video, audio or file
 */
record Attached(String id, String kind, Media media) {

    String url() {
        return "https://cdn.sandbox.example/%s/%s".formatted(kind, id);
    }

    /** As webhooks tell it. */
    ObjectNode told() {
        var told = Json.object().put("type", kind);
        told.putObject("payload").put("url", url());
        return told;
    }

    /** As the Conversations API shows it. */
    ObjectNode shown() {
        var shown = Json.object()
                .put("id", id)
                .put("mime_type", media.type())
                .put("name", media.name())
                .put("size", media.size());
        switch (kind) {
            case "image" -> shown.putObject("image_data").put("url", url()).put("max_width", 0);
            case "video" -> shown.putObject("video_data").put("url", url());
            default -> shown.put("file_url", url());
        }
        return shown;
    }
}
