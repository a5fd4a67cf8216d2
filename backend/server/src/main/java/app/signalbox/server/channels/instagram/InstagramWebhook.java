package app.signalbox.server.channels.instagram;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.meta.MetaChanges;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes that Instagram sends for an account, by field. */
final class InstagramWebhook implements MetaChanges {

    @Override
    public ProviderEvent read(Atom change, String field) {
        var value = change.fields().at("value");
        return switch (field) {
            case "comments" -> comment(change, value, null);
            case "live_comments" -> comment(change, value, field);
            case "mentions" -> mention(change, value);
            case "story_insights" -> change.notice(field, null, null, insights(value));
            default -> change.unreadable("Signalbox doesn't know the field '" + field + "' of an Instagram account.");
        };
    }

    // Comments under boosted posts are sent twice with different media; their id is the same.
    private static ProviderEvent comment(Atom change, Fields value, @Nullable String live) {
        var id = value.id("id");
        if (id == null) {
            return change.unreadable("The comment has no id.");
        }
        var author = author(value.at("from"));
        var ours = author != null && change.isAccount(author.externalId());
        var parent = value.id("parent_id");
        var text = value.text("text");
        return new MessagePosted(
                change.source(live, id, text == null ? "empty" : null),
                new ThreadRef(
                        ThreadKind.COMMENT,
                        parent == null ? id : parent,
                        value.at("media").id("id")),
                ours ? Direction.OUTBOUND : Direction.INBOUND,
                ours ? AuthorKind.OUTSIDE_APP : AuthorKind.CONTACT,
                author,
                ours ? null : author,
                id,
                parent,
                text,
                List.of(),
                text == null,
                false,
                null);
    }

    // Of those who mention us elsewhere Instagram may tell the name alone.
    private static @Nullable Person author(Fields from) {
        var id = from.id("id");
        var username = from.text("username");
        if (id == null && username == null) {
            return null;
        }
        return new Person(id == null ? "@" + username : id, from.text("name"), username);
    }

    // Webhooks bring ids alone, a media without a comment where the caption mentions us. What it says is fetched and
    // takes the same way.
    private static ProviderEvent mention(Atom change, Fields value) {
        var media = value.id("media_id");
        var comment = value.id("comment_id");
        var id = comment == null ? media : comment;
        if (id == null) {
            return change.unreadable("The mention names neither a media nor a comment.");
        }
        var text = value.text("text");
        var author = author(value.at("from"));
        return new MessagePosted(
                change.source("mentions", id, text == null ? null : "content"),
                new ThreadRef(ThreadKind.MENTION, id, media),
                Direction.INBOUND,
                AuthorKind.CONTACT,
                author,
                author,
                id,
                null,
                text,
                List.of(),
                text == null,
                false,
                null);
    }

    private static @Nullable String insights(Fields value) {
        var told = value.names().stream()
                .filter(name -> value.text(name) != null)
                .map(name -> name + " " + value.text(name))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? null : told;
    }
}
