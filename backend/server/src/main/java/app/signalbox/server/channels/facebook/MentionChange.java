package app.signalbox.server.channels.facebook;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessageEdited;
import app.signalbox.server.channels.ProviderEvent.MessageModerated;
import app.signalbox.server.channels.ProviderEvent.Moderation;
import app.signalbox.server.channels.ThreadRef;
import org.jspecify.annotations.Nullable;

/** The field {@code mention}: a post or comment elsewhere that names the page, often without naming its author. */
final class MentionChange {

    private MentionChange() {}

    static ProviderEvent read(PageChange change) {
        var post = change.postId();
        var comment = change.commentId();
        var id = comment == null ? post : comment;
        if (id == null) {
            return change.unreadable("The mention names neither a post nor a comment.");
        }
        return switch (change.verb()) {
            case ADD -> change.posted(thread(post, comment, id), id, FeedChange.attachments(change));
            case EDIT -> new MessageEdited(change.repeatable(id), id, change.message(), 0);
            case REMOVE -> new MessageDeleted(change.source(id), id);
            case HIDE -> new MessageModerated(change.repeatable(id), id, Moderation.HIDDEN);
            case UNHIDE -> new MessageModerated(change.repeatable(id), id, Moderation.SHOWN);
            case OTHER -> change.notice("mention " + id);
            case null -> change.unknownVerb();
        };
    }

    private static ThreadRef thread(@Nullable String post, @Nullable String comment, String id) {
        var key = post == null || comment == null ? id : post + "/" + comment;
        return new ThreadRef(ThreadKind.MENTION, key, post);
    }
}
