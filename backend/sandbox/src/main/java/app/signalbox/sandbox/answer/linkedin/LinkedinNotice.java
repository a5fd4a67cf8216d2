package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One notification about a page.
 *
 * @param number its key
 * @param activity urn of what came of it: a comment or a share; empty for a like
 * @param post urn of the page's post; empty if that is unknown
 * @param owner urn of who did it
 * @param text the words; empty for none
 */
record LinkedinNotice(
        long number,
        String organizationId,
        String action,
        String activity,
        String post,
        String owner,
        String text,
        Instant at) {

    static LinkedinNotice about(LinkedinComment comment, String action, long number, Instant at) {
        var text = action.equals("COMMENT_DELETE") ? "" : comment.text();
        return new LinkedinNotice(
                number, comment.organizationId(), action, comment.urn(), comment.post(), comment.actor(), text, at);
    }

    ObjectNode json() {
        var node = Json.object()
                .put("notificationId", number)
                .put("organizationalEntity", LinkedinUrn.organization(organizationId))
                .put("subscriber", LinkedinUrn.person(LinkedinSettings.administratorOf(organizationId)))
                .put("action", action)
                .put("lastModifiedAt", at.toEpochMilli());
        if (!post.isEmpty()) {
            node.put("sourcePost", post);
        }
        if (!activity.isEmpty()) {
            // the short form that LinkedIn writes here and nowhere else
            node.put("generatedActivity", activity.replace("(urn:li:", "("));
        }
        if (!text.isEmpty()) {
            decorate(node.putObject("decoratedGeneratedActivity"));
        }
        return node;
    }

    private void decorate(ObjectNode decorated) {
        var isComment = LinkedinUrn.isComment(activity);
        var node = decorated
                .putObject(isComment ? "comment" : "share")
                .put("owner", owner)
                .put("text", text)
                .put("entity", activity);
        if (isComment) {
            node.put("object", post);
        } else {
            node.put("mediaCategory", "NONE");
        }
    }
}
