package app.signalbox.server.channels.x;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.ReactionChange;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import app.signalbox.server.channels.ProviderEvent.SubjectChange;
import app.signalbox.server.channels.ProviderEvent.SubjectChanged;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.wire.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public post in either shape: addressed to us, an answer of ours, or our own publication.
 *
 * <p>All public talk is of the kind mention, as on X itself, where a reply mentions whom it answers: one reply alone
 * doesn't tell whose post stands at the root. The thread is what is said with one person, in the Activity shape within
 * one conversation. The legacy shape names no conversation, only the post before, which differs from post to post of
 * one exchange; so there the person alone makes the thread, and an exchange stays together.
 *
 * @param answeredId the post it answers
 * @param answeredAuthor who wrote that
 * @param repostedId the post it repeats without a word
 * @param quotedId the post it quotes
 * @param conversation the conversation's root, absent in the legacy shape
 */
record XPost(
        XItem item,
        @Nullable String id,
        @Nullable Person author,
        @Nullable String text,
        @Nullable Instant time,
        @Nullable String answeredId,
        @Nullable String answeredAuthor,
        @Nullable String repostedId,
        @Nullable String quotedId,
        @Nullable String conversation,
        List<Attachment> media) {

    static XPost legacy(XItem item) {
        var post = item.fields();
        var longText = post.at("extended_tweet").text("full_text");
        var millis = post.time("timestamp_ms");
        return new XPost(
                item,
                post.firstId("id_str", "id"),
                XPeople.person(post.at("user")),
                longText == null ? post.firstText("full_text", "text") : longText,
                millis == null ? post.time("created_at") : millis,
                post.firstId("in_reply_to_status_id_str", "in_reply_to_status_id"),
                post.firstId("in_reply_to_user_id_str", "in_reply_to_user_id"),
                post.at("retweeted_status").firstId("id_str", "id"),
                post.firstId("quoted_status_id_str", "quoted_status_id"),
                null,
                XMedia.legacy(post));
    }

    static XPost activity(XItem item) {
        var post = item.fields();
        var author = post.id("author_id");
        var longText = post.at("note_tweet").text("text");
        var answered = referenced(post, "replied_to");
        return new XPost(
                item,
                post.id("id"),
                author == null ? null : item.people().get(author),
                longText == null ? post.text("text") : longText,
                post.time("created_at"),
                answered == null ? post.id("in_reply_to_tweet_id") : answered,
                post.id("in_reply_to_user_id"),
                referenced(post, "retweeted"),
                referenced(post, "quoted"),
                post.id("conversation_id"),
                XMedia.activity(post, item.includes()));
    }

    private static @Nullable String referenced(Fields post, String type) {
        for (Fields reference : post.items("referenced_tweets")) {
            if (type.equals(reference.word("type"))) {
                return reference.id("id");
            }
        }
        return null;
    }

    /** Someone took a post back; whether it was an answer or a publication isn't said. */
    static ProviderEvent deleted(XItem item, Fields post) {
        var id = post.firstId("id_str", "id");
        return id == null
                ? item.unreadable("The deletion doesn't say which post is gone.")
                : new MessageDeleted(item.source(item.fields().time("timestamp_ms"), "post", id, "deleted"), id);
    }

    ProviderEvent read() {
        if (id == null || author == null) {
            return item.unreadable("The post has no id, or doesn't say who wrote it.");
        }
        if (repostedId != null) {
            return new ReactionChanged(
                    item.source(time, "post", id), repostedId, author, "repost", ReactionChange.ADDED);
        }
        if (!item.isAccount(author.externalId())) {
            return posted(id, author, author);
        }
        return answeredId == null || item.isAccount(answeredAuthor)
                ? new SubjectChanged(item.source(time, "post", id), id, XText.plain(text), SubjectChange.PUBLISHED)
                : posted(
                        id,
                        author,
                        answeredAuthor == null ? null : item.people().get(answeredAuthor));
    }

    private MessagePosted posted(String id, Person author, @Nullable Person contact) {
        var ours = item.isAccount(author.externalId());
        var attachments = attachments();
        return new MessagePosted(
                item.source(time, "post", id),
                thread(id, contact),
                ours ? Direction.OUTBOUND : Direction.INBOUND,
                ours ? AuthorKind.OUTSIDE_APP : AuthorKind.CONTACT,
                author,
                contact,
                id,
                answeredId,
                words(),
                attachments,
                text == null && attachments.isEmpty(),
                false,
                null);
    }

    private ThreadRef thread(String id, @Nullable Person contact) {
        if (contact == null) {
            var root = conversation == null ? answeredId : conversation;
            return new ThreadRef(ThreadKind.MENTION, "post/" + (root == null ? id : root), conversation);
        }
        var key = conversation == null
                ? "public/" + contact.externalId()
                : "post/" + conversation + "/" + contact.externalId();
        return new ThreadRef(ThreadKind.MENTION, key, conversation);
    }

    private @Nullable String words() {
        var plain = media.isEmpty() ? text : XText.withoutMedia(text);
        return plain == null || (plain.isEmpty() && !media.isEmpty()) ? null : XText.plain(plain);
    }

    private List<Attachment> attachments() {
        var attachments = new ArrayList<>(media);
        if (quotedId != null) {
            attachments.add(new Attachment("quote", "https://x.com/i/status/" + quotedId, null));
        }
        return attachments;
    }
}
