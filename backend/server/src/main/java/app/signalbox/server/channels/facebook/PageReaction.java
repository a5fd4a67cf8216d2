package app.signalbox.server.channels.facebook;

import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.ReactionChange;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import org.jspecify.annotations.Nullable;

/** Likes and reactions on posts, comments and reviews. */
final class PageReaction {

    private PageReaction() {}

    static ProviderEvent read(PageChange change, @Nullable String target) {
        var author = change.author();
        if (author == null || target == null) {
            return change.unreadable("The " + change.item() + " doesn't say who reacted to what.");
        }
        var type = change.value().word("reaction_type");
        var word = type == null ? change.item() : type;
        var source = change.source(target, author.externalId() + "#" + word);
        return switch (change.verb()) {
            case ADD, EDIT -> new ReactionChanged(source, target, author, word, ReactionChange.ADDED);
            case REMOVE -> new ReactionChanged(source, target, author, word, ReactionChange.REMOVED);
            case HIDE, UNHIDE, OTHER -> change.notice(change.item() + " on " + target);
            case null -> change.unknownVerb();
        };
    }
}
