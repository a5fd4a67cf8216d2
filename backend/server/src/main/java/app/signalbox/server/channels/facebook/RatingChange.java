package app.signalbox.server.channels.facebook;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessageEdited;
import app.signalbox.server.channels.ProviderEvent.MessageModerated;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.Moderation;
import app.signalbox.server.channels.ThreadRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code ratings}: reviews of the page, and comments and reactions on them. A review is known by its story
 * id; what is said about it names the post {@code <reviewer>_<story id>}, so both find the same thread.
 */
final class RatingChange {

    private RatingChange() {}

    static ProviderEvent read(PageChange change) {
        return switch (change.item()) {
            case "rating" -> rating(change);
            case "comment" -> comment(change);
            case "like", "reaction" -> {
                var comment = change.commentId();
                yield PageReaction.read(change, comment == null ? story(change) : comment);
            }
            default -> change.unreadable("Signalbox doesn't know the review item '" + change.item() + "'.");
        };
    }

    private static ProviderEvent rating(PageChange change) {
        var id = change.value().firstId("open_graph_story_id", "reviewer_id");
        if (id == null) {
            return change.unreadable("The review names neither its story nor its author.");
        }
        return switch (change.verb()) {
            case ADD -> posted(change, id);
            case EDIT -> new MessageEdited(change.repeatable(id), id, text(change), 0);
            case REMOVE -> new MessageDeleted(change.source(id), id);
            case HIDE -> new MessageModerated(change.repeatable(id), id, Moderation.HIDDEN);
            case UNHIDE -> new MessageModerated(change.repeatable(id), id, Moderation.SHOWN);
            case OTHER -> change.notice("review " + id);
            case null -> change.unknownVerb();
        };
    }

    private static MessagePosted posted(PageChange change, String id) {
        var reviewer = reviewer(change);
        return new MessagePosted(
                change.told(id),
                new ThreadRef(ThreadKind.REVIEW, id, null),
                Direction.INBOUND,
                AuthorKind.CONTACT,
                reviewer,
                reviewer,
                id,
                null,
                text(change),
                verdict(change),
                false,
                false,
                null);
    }

    private static ProviderEvent comment(PageChange change) {
        var id = change.commentId();
        var story = story(change);
        return id == null || story == null || change.verb() != PageChange.Verb.ADD
                ? FeedChange.comment(change)
                : change.posted(new ThreadRef(ThreadKind.REVIEW, story, null), id, FeedChange.attachments(change));
    }

    private static @Nullable String story(PageChange change) {
        var post = change.postId();
        return post == null ? change.value().id("open_graph_story_id") : post.substring(post.indexOf('_') + 1);
    }

    private static @Nullable String text(PageChange change) {
        return change.value().firstText("review_text", "message");
    }

    private static @Nullable Person reviewer(PageChange change) {
        var id = change.value().id("reviewer_id");
        return id == null ? change.author() : new Person(id, change.value().text("reviewer_name"), null);
    }

    // Stars of old, thumbs of today.
    private static List<Attachment> verdict(PageChange change) {
        var verdict = new ArrayList<Attachment>();
        for (String kind : List.of("rating", "recommendation_type")) {
            var word = change.value().word(kind);
            if (word != null) {
                verdict.add(new Attachment(kind.equals("rating") ? kind : "recommendation", null, word));
            }
        }
        return verdict;
    }
}
