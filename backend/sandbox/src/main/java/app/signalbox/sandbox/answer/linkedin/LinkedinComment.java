package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comment below a post.
 *
 * @param urn its urn, which names the post as well
 * @param organizationId the page concerned
 * @param actor urn of who wrote it
 * @param administrator urn of the member who wrote it for a page; empty if the actor is a person
 * @param parent urn of the comment that it answers; empty if it answers the post
 * @param images pictures that stand in it
 */
record LinkedinComment(
        String urn,
        String organizationId,
        String actor,
        String administrator,
        String parent,
        String text,
        Instant at,
        List<LinkedinImage> images,
        boolean gone) {

    LinkedinComment {
        images = List.copyOf(images);
    }

    LinkedinComment(
            String urn,
            String organizationId,
            String actor,
            String administrator,
            String parent,
            String text,
            Instant at,
            boolean gone) {
        this(urn, organizationId, actor, administrator, parent, text, at, List.of(), gone);
    }

    LinkedinComment saying(String newText) {
        return new LinkedinComment(urn, organizationId, actor, administrator, parent, newText, at, images, gone);
    }

    LinkedinComment deleted() {
        return new LinkedinComment(urn, organizationId, actor, administrator, parent, text, at, images, true);
    }

    String id() {
        return LinkedinUrn.idOf(urn);
    }

    String post() {
        return LinkedinUrn.postOf(urn);
    }

    ObjectNode json() {
        var node = Json.object().put("actor", actor);
        for (var moment : new String[] {"created", "lastModified"}) {
            var stamp = node.putObject(moment);
            stamp.put("actor", administrator.isEmpty() ? actor : administrator);
            if (!administrator.isEmpty()) {
                stamp.put("impersonator", actor);
            }
            stamp.put("time", at.toEpochMilli());
        }
        node.put("id", id()).put("commentUrn", urn).put("$URN", urn).put("object", post());
        if (!parent.isEmpty()) {
            node.put("parentComment", parent);
        }
        images.forEach(image -> node.withArrayProperty("content")
                .addObject()
                .put("type", "IMAGE")
                .putObject("entity")
                .put("image", image.urn()));
        var message = node.putObject("message");
        message.putArray("attributes");
        message.put("text", text);
        return node;
    }
}
