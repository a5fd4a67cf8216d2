package app.signalbox.server.channels.linkedin;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessageEdited;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.ReactionChange;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One action on a page's posts. Members are known by their URN only: LinkedIn lets nobody keep their profile
 * (data storage requirements of its marketing API).
 */
record LinkedInNotification(Atom atom) {

    private static final String ORGANIZATION = "urn:li:organization";

    ProviderEvent read() {
        var action = atom.fields().text("action");
        return switch (action) {
            case "COMMENT", "ADMIN_COMMENT" -> comment(action);
            case "COMMENT_EDIT" -> edited();
            case "COMMENT_DELETE" -> deleted();
            case "LIKE" -> reaction("like");
            case "SHARE", "SHARE_MENTION" -> share(action);
            case null -> atom.unreadable("The notification doesn't say what happened.");
            default -> atom.unreadable("Signalbox doesn't know the action '" + action + "'.");
        };
    }

    private ProviderEvent comment(String action) {
        var id = generated("comment");
        if (id == null) {
            return atom.unreadable("The comment has no id.");
        }
        var comment = decorated("comment");
        var object = Urn.unifiedOrNull(comment.id("object"));
        var parent = Urn.isComment(object) ? object : null;
        var post = atom.fields().id("sourcePost");
        var thread = new ThreadRef(ThreadKind.COMMENT, parent == null ? id : parent, post == null ? object : post);
        return posted(new Words(id, thread, parent, text(comment)), author(comment, action));
    }

    // A share with words is someone talking about the page under a post of their own.
    private ProviderEvent share(String action) {
        var id = generated("share");
        var share = decorated("share");
        var text = text(share);
        if (id == null || (text == null && action.equals("SHARE"))) {
            return reaction(action.toLowerCase(Locale.ROOT));
        }
        return posted(new Words(id, new ThreadRef(ThreadKind.MENTION, id, id), null, text), author(share, action));
    }

    private MessagePosted posted(Words words, @Nullable Person author) {
        var ours = author != null && atom.isAccount(organization(author.externalId()));
        return new MessagePosted(
                source(),
                words.thread(),
                ours ? Direction.OUTBOUND : Direction.INBOUND,
                ours ? AuthorKind.OUTSIDE_APP : AuthorKind.CONTACT,
                author,
                ours ? null : author,
                words.id(),
                words.parent(),
                words.text(),
                List.of(),
                words.text() == null,
                false,
                null);
    }

    private ProviderEvent edited() {
        var id = generated("comment");
        return id == null
                ? atom.unreadable("The edit doesn't say which comment it changes.")
                : new MessageEdited(source(), id, text(decorated("comment")), 0);
    }

    private ProviderEvent deleted() {
        var id = generated("comment");
        return id == null
                ? atom.unreadable("The deletion doesn't say which comment is gone.")
                : new MessageDeleted(source(), id);
    }

    // Often nobody is named as the one who liked or shared; then it only can be counted.
    private ProviderEvent reaction(String kind) {
        var target = atom.fields().id("sourcePost");
        var author = author(decorated(kind), "");
        if (target == null || author == null) {
            return new Notice(source(), kind, null, null, target == null ? null : "on " + target);
        }
        return new ReactionChanged(source(), target, author, kind, ReactionChange.ADDED);
    }

    private EventSource source() {
        var id = atom.fields().id("notificationId");
        return id == null ? atom.hashed("notification") : atom.source(id);
    }

    private Fields decorated(String kind) {
        return atom.fields().at("decoratedGeneratedActivity").at(kind);
    }

    private @Nullable String generated(String kind) {
        var entity = decorated(kind).id("entity");
        return Urn.unifiedOrNull(entity == null ? atom.fields().id("generatedActivity") : entity);
    }

    private static @Nullable String text(Fields words) {
        var text = words.text("text");
        var message = text == null ? words.at("message").text("text") : text;
        return message == null ? words.at("text").text("text") : message;
    }

    // Whoever pressed the key, an admin's comment is the page's.
    private @Nullable Person author(Fields activity, String action) {
        var owner = action.equals("ADMIN_COMMENT") && atom.account() != null
                ? ORGANIZATION + ":" + atom.account()
                : activity.firstId("owner", "actor");
        return owner == null ? null : new Person(owner, null, null);
    }

    private static @Nullable String organization(String urn) {
        return urn.startsWith(ORGANIZATION) ? Urn.lastPart(urn) : null;
    }

    private record Words(
            String id,
            ThreadRef thread,
            @Nullable String parent,
            @Nullable String text) {}
}
