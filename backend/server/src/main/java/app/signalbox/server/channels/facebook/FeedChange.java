package app.signalbox.server.channels.facebook;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessageEdited;
import app.signalbox.server.channels.ProviderEvent.MessageModerated;
import app.signalbox.server.channels.ProviderEvent.Moderation;
import app.signalbox.server.channels.ProviderEvent.SubjectChange;
import app.signalbox.server.channels.ProviderEvent.SubjectChanged;
import app.signalbox.server.channels.ThreadRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code feed}: comments, reactions, the page's own posts (subjects under which people talk), and visitors'
 * posts. A visitor's post is a mention and not a comment, because it stands under nothing of ours.
 */
final class FeedChange {

    private FeedChange() {}

    static ProviderEvent read(PageChange change) {
        return switch (change.item()) {
            case "comment" -> comment(change);
            case "like", "reaction" -> PageReaction.read(change, target(change));
            case "post", "status", "photo", "video", "share", "link", "note", "album", "event", "milestone", "offer" ->
                post(change);
            default -> change.unreadable("Signalbox doesn't know the feed item '" + change.item() + "'.");
        };
    }

    private static @Nullable String target(PageChange change) {
        var comment = change.commentId();
        return comment == null ? change.postId() : comment;
    }

    static ProviderEvent comment(PageChange change) {
        var id = change.commentId();
        var verb = change.verb();
        if (id == null) {
            return change.unreadable("The comment has no id.");
        }
        return switch (verb) {
            case ADD -> change.posted(commentThread(change, id), id, attachments(change));
            case EDIT -> new MessageEdited(change.repeatable(id), id, change.message(), 0);
            case REMOVE -> new MessageDeleted(change.source(id), id);
            case HIDE -> new MessageModerated(change.repeatable(id), id, Moderation.HIDDEN);
            case UNHIDE -> new MessageModerated(change.repeatable(id), id, Moderation.SHOWN);
            case OTHER -> change.notice("comment " + id);
            case null -> change.unknownVerb();
        };
    }

    private static ThreadRef commentThread(PageChange change, String id) {
        var parent = change.value().id("parent_id");
        var post = change.postId();
        var top = parent == null || parent.equals(post) ? id : parent;
        return new ThreadRef(ThreadKind.COMMENT, top, post);
    }

    private static ProviderEvent post(PageChange change) {
        var id = change.value().firstId("post_id", "album_id", "photo_id", "video_id", "share_id", "event_id");
        if (id == null) {
            return change.unreadable("The " + change.item() + " has no id.");
        }
        return change.author() == null || change.byPage() ? own(change, id) : visitors(change, id);
    }

    // Hiding a post of the page from its timeline leaves it and its comments standing.
    private static ProviderEvent own(PageChange change, String id) {
        return switch (change.verb()) {
            case ADD, EDIT -> subject(change, id, SubjectChange.PUBLISHED);
            case REMOVE -> removed(change, id);
            case HIDE, UNHIDE, OTHER -> change.notice(change.item() + " " + id);
            case null -> change.unknownVerb();
        };
    }

    // "post" is the word for what visitors write, and the page may be named as the one who removed it.
    private static ProviderEvent removed(PageChange change, String id) {
        return change.item().equals("post")
                ? new MessageDeleted(change.source(id), id)
                : subject(change, id, SubjectChange.REMOVED);
    }

    private static SubjectChanged subject(PageChange change, String id, SubjectChange subject) {
        return new SubjectChanged(change.repeatable(id), id, change.message(), subject);
    }

    private static ProviderEvent visitors(PageChange change, String id) {
        return switch (change.verb()) {
            case ADD -> change.posted(new ThreadRef(ThreadKind.MENTION, id, id), id, attachments(change));
            case EDIT -> new MessageEdited(change.repeatable(id), id, change.message(), 0);
            case REMOVE -> new MessageDeleted(change.source(id), id);
            case HIDE -> new MessageModerated(change.repeatable(id), id, Moderation.HIDDEN);
            case UNHIDE -> new MessageModerated(change.repeatable(id), id, Moderation.SHOWN);
            case OTHER -> change.notice(change.item() + " " + id);
            case null -> change.unknownVerb();
        };
    }

    static List<Attachment> attachments(PageChange change) {
        var value = change.value();
        var attachments = new ArrayList<Attachment>();
        for (String kind : List.of("photo", "video")) {
            var url = value.text(kind);
            if (url != null) {
                attachments.add(new Attachment(kind.equals("photo") ? "image" : kind, url, null));
            }
        }
        value.items("photos").forEach(photo -> attachments.add(new Attachment("image", photo.text(), null)));
        var link = value.text("link");
        if (link != null) {
            attachments.add(new Attachment(linked(change.item()), link, null));
        }
        return attachments;
    }

    private static String linked(String item) {
        return switch (item) {
            case "photo" -> "image";
            case "video" -> "video";
            default -> "share";
        };
    }
}
