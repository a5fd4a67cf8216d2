package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.LeadForms;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Objects of the Graph API with all their fields; a field that has no value is null. */
final class Portraits {

    private static final String POSTED = "2026-01-05T08:00:00+0000";

    private final World world;

    Portraits(World world) {
        this.world = world;
    }

    ObjectNode account(SandboxAccount account) {
        var portrait = Json.object()
                .put("id", account.externalAccountId())
                .put("name", account.displayName())
                .put("username", account.brand().handle());
        if (account.network() == Network.INSTAGRAM) {
            return portrait.put("user_id", account.externalAccountId())
                    .put("account_type", "BUSINESS")
                    .put("followers_count", 4_120);
        }
        portrait.put("category", "Brand").put("link", "https://www.facebook.com/" + account.externalAccountId());
        world.accounts()
                .instagramOf(account)
                .ifPresentOrElse(
                        instagram -> portrait.set("instagram_business_account", account(instagram)),
                        () -> portrait.putNull("instagram_business_account"));
        return portrait;
    }

    /** A person as the account sees them. */
    ObjectNode person(SandboxAccount account, String id) {
        var name = name(account, id);
        if (account.network() == Network.INSTAGRAM) {
            return Json.object()
                    .put("id", id)
                    .put("name", name)
                    .put("username", handle(account, id))
                    .putNull("profile_pic");
        }
        var space = name.indexOf(' ');
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("first_name", space < 0 ? name : name.substring(0, space))
                .put("last_name", space < 0 ? "" : name.substring(space + 1))
                .putNull("profile_pic");
    }

    String name(SandboxAccount account, String id) {
        return account.externalAccountId().equals(id)
                ? account.displayName()
                : world.findPerson(id).map(World.Acquaintance::name).orElse("Person " + id);
    }

    ObjectNode comment(Comment comment) {
        return comment.account().network() == Network.INSTAGRAM ? onInstagram(comment) : onPage(comment);
    }

    ObjectNode post(String postId, SandboxAccount owner) {
        var portrait = Json.object().put("id", postId);
        var comments = Json.edge(world.comments().underPost(postId).stream()
                .filter(comment -> comment.parentId() == null)
                .map(this::comment)
                .toList());
        if (owner.network() == Network.INSTAGRAM) {
            portrait.put("caption", "A picture by " + owner.displayName())
                    .put("media_type", "IMAGE")
                    .put("username", owner.displayName())
                    .put("timestamp", POSTED)
                    .put("permalink", "https://www.instagram.com/p/" + postId);
        } else {
            portrait.put("message", "A post by " + owner.displayName())
                    .put("created_time", POSTED)
                    .put("permalink_url", "https://www.facebook.com/" + postId);
            portrait.putObject("from").put("id", owner.externalAccountId()).put("name", owner.displayName());
        }
        portrait.set("comments", comments);
        return portrait;
    }

    ObjectNode thread(DirectThread thread) {
        var account = thread.account();
        var portrait = Json.object()
                .put("id", thread.id())
                .put("updated_time", Json.time(thread.updatedAt()))
                .put("message_count", thread.newestFirst().size())
                .put(
                        "snippet",
                        thread.newestFirst().isEmpty()
                                ? ""
                                : thread.newestFirst().getFirst().text());
        portrait.set(
                "participants",
                Json.edge(List.of(party(account, thread.personId()), party(account, account.externalAccountId()))));
        portrait.set(
                "messages",
                Json.edge(thread.newestFirst().stream()
                        .map(said -> utterance(thread, said))
                        .toList()));
        return portrait;
    }

    /** Of a message beyond the newest twenty only its id and its time are told. */
    ObjectNode utterance(DirectThread thread, Utterance said) {
        var account = thread.account();
        var portrait = Json.object().put("id", said.id()).put("created_time", Json.time(said.at()));
        if (!thread.isTold(said)) {
            return portrait.putNull("message").putNull("from").putNull("to").putNull("attachments");
        }
        var self = party(account, account.externalAccountId());
        var person = party(account, thread.personId());
        portrait.put("message", said.text());
        portrait.set("from", said.fromPerson() ? person : self);
        portrait.set("to", Json.edge(List.of(said.fromPerson() ? self : person)));
        if (said.attached().isEmpty()) {
            return portrait.putNull("attachments");
        }
        portrait.set(
                "attachments",
                Json.edge(said.attached().stream().map(Attached::shown).toList()));
        return portrait;
    }

    ObjectNode lead(String id, World.Lead lead) {
        var portrait = Json.object()
                .put("id", id)
                .put("created_time", Json.time(lead.at()))
                .put("form_id", Long.toString(LeadForms.formOf(id)))
                .put("ad_id", Long.toString(LeadForms.adOf(id)))
                .put("is_organic", false)
                .put("platform", "fb");
        portrait.set("field_data", LeadAnswers.of(id, lead.personName()));
        return portrait;
    }

    private ObjectNode party(SandboxAccount account, String id) {
        return account.network() == Network.INSTAGRAM
                ? Json.object().put("username", handle(account, id)).put("id", id)
                : Json.object()
                        .put("name", name(account, id))
                        .put("email", id + "@facebook.com")
                        .put("id", id);
    }

    private String handle(SandboxAccount account, String id) {
        return account.externalAccountId().equals(id)
                ? account.displayName()
                : world.findPerson(id).map(World.Acquaintance::handle).orElse("person_" + id);
    }

    private ObjectNode onPage(Comment comment) {
        var portrait = Json.object()
                .put("id", comment.id())
                .put("message", comment.text())
                .put("created_time", Json.time(comment.at()))
                .put("is_hidden", comment.isHidden())
                .put("user_likes", comment.isLiked())
                .put("like_count", comment.isLiked() ? 1 : 0)
                .put("can_reply_privately", !comment.isOwn() && !comment.isAnsweredPrivately())
                .put("can_hide", !comment.isOwn())
                .put("can_remove", true)
                .put("can_comment", true)
                .put("can_like", true)
                .put("permalink_url", "https://www.facebook.com/" + comment.id())
                .putNull("attachment");
        comment.attached()
                .forEach(photo ->
                        portrait.putObject("attachment").put("type", "photo").put("url", photo.url()));
        portrait.putObject("from")
                .put("id", comment.authorId())
                .put("name", name(comment.account(), comment.authorId()));
        portrait.putObject("object").put("id", comment.postId());
        parent(comment, portrait);
        var replies = world.comments().underComment(comment);
        portrait.put("comment_count", replies.size());
        portrait.set("comments", Json.edge(replies.stream().map(this::comment).toList()));
        return portrait;
    }

    private ObjectNode onInstagram(Comment comment) {
        var account = comment.account();
        var portrait = Json.object()
                .put("id", comment.id())
                .put("text", comment.text())
                .put("timestamp", Json.time(comment.at()))
                .put("username", handle(account, comment.authorId()))
                .put("hidden", comment.isHidden())
                .put("like_count", 0)
                .put("parent_id", comment.parentId());
        portrait.putObject("from").put("id", comment.authorId()).put("username", handle(account, comment.authorId()));
        portrait.putObject("media").put("id", comment.postId()).put("media_product_type", "FEED");
        parent(comment, portrait);
        portrait.set(
                "replies",
                Json.edge(world.comments().underComment(comment).stream()
                        .map(this::comment)
                        .toList()));
        return portrait;
    }

    private void parent(Comment comment, ObjectNode portrait) {
        var parent = comment.parentId();
        if (parent == null) {
            portrait.putNull("parent");
            return;
        }
        var told = portrait.putObject("parent").put("id", parent);
        world.comments()
                .find(parent)
                .ifPresent(
                        original -> told.put("message", original.text()).put("created_time", Json.time(original.at())));
    }
}
