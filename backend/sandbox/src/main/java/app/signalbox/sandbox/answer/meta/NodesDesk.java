package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads single objects, and the conversations and posts of an account. */
final class NodesDesk {

    private final MetaSettings settings;
    private final World world;
    private final Access access;
    private final CommentsDesk comments;
    private final Portraits portraits;

    NodesDesk(MetaSettings settings, World world, Access access, CommentsDesk comments) {
        this.settings = settings;
        this.world = world;
        this.access = access;
        this.comments = comments;
        this.portraits = new Portraits(world);
    }

    ObjectNode read(Call call, Token token) {
        var id = call.object();
        if (world.accounts().find(id.equals("me") ? token.principal() : id).isPresent()) {
            return account(call, access.find(call, token, id));
        }
        return utterance(call, token)
                .or(() -> thread(call, token))
                .or(() -> lead(call, token))
                .or(() -> person(call, token))
                .or(() -> post(call, token))
                .or(() -> comments.find(id, token).map(comment -> comment(call, token, comment)))
                .orElseThrow(() -> GraphRefusal.unknownObject(call.method(), id));
    }

    ObjectNode conversations(Call call, Token token) {
        var opened = access.find(call, token, call.object());
        var account = call.find("platform").filter("instagram"::equals).isPresent() ? instagram(call, opened) : opened;
        access.require(token, account, Permission.MESSAGE);
        var person = call.find("user_id");
        var threads = person.isPresent()
                ? world.threads().find(account, person.get()).stream().toList()
                : world.threads().of(account);
        return Listing.page(call, threads, thread -> picked(call, portraits.thread(thread), "id,updated_time"));
    }

    ObjectNode messages(Call call, Token token) {
        var thread = world.threads()
                .findById(call.object())
                .filter(known -> access.reaches(token, known.account()))
                .orElseThrow(() -> GraphRefusal.unknownObject(call.method(), call.object()));
        access.require(token, thread.account(), Permission.MESSAGE);
        return Listing.page(
                call, thread.newestFirst(), said -> picked(call, portraits.utterance(thread, said), "id,created_time"));
    }

    ObjectNode comments(Call call, Token token) {
        return Listing.page(
                call, comments.list(call, token), comment -> picked(call, portraits.comment(comment), usual(comment)));
    }

    ObjectNode posts(Call call, Token token) {
        var account = access.open(call, token, call.object(), Permission.READ);
        return Listing.page(
                call, world.comments().postsOf(account), post -> picked(call, portraits.post(post, account), "id"));
    }

    private ObjectNode account(Call call, SandboxAccount account) {
        var portrait = portraits.account(account);
        if (account.network() == Network.INSTAGRAM) {
            call.find("fields").map(Fields::of).ifPresent(fields -> mentions(call, account, fields, portrait));
        }
        return picked(call, portrait, "id,name");
    }

    private void mentions(Call call, SandboxAccount account, Fields fields, ObjectNode portrait) {
        fields.find("mentioned_comment").ifPresent(field -> {
            var id = field.modifiers().getOrDefault("comment_id", "");
            var comment = world.comments()
                    .find(id)
                    .filter(known -> known.account().equals(account))
                    .orElseThrow(() -> GraphRefusal.unknownObject(call.method(), id));
            portrait.set("mentioned_comment", portraits.comment(comment));
        });
        fields.find("mentioned_media").ifPresent(field -> {
            var id = field.modifiers().getOrDefault("media_id", "");
            var owner = world.comments()
                    .findOwner(id, world.accounts())
                    .filter(account::equals)
                    .orElseThrow(() -> GraphRefusal.unknownObject(call.method(), id));
            portrait.set("mentioned_media", portraits.post(id, owner));
        });
    }

    private ObjectNode comment(Call call, Token token, Comment comment) {
        access.require(token, comment.account(), Permission.READ);
        return picked(call, portraits.comment(comment), usual(comment));
    }

    private Optional<ObjectNode> utterance(Call call, Token token) {
        return world.threads()
                .findWithMessage(call.object())
                .filter(thread -> access.reaches(token, thread.account()))
                .map(thread -> {
                    access.require(token, thread.account(), Permission.MESSAGE);
                    var said = thread.find(call.object())
                            .filter(thread::isTold)
                            .orElseThrow(() -> GraphRefusal.invalid("The message has been deleted"));
                    return picked(call, portraits.utterance(thread, said), "id,created_time");
                });
    }

    private Optional<ObjectNode> thread(Call call, Token token) {
        return world.threads()
                .findById(call.object())
                .filter(thread -> access.reaches(token, thread.account()))
                .map(thread -> {
                    access.require(token, thread.account(), Permission.MESSAGE);
                    return picked(call, portraits.thread(thread), "id,updated_time");
                });
    }

    private Optional<ObjectNode> lead(Call call, Token token) {
        return world.findLead(call.object())
                .filter(lead -> access.reaches(token, lead.account()))
                .or(() -> strangersLead(call, token))
                .map(lead -> {
                    access.require(token, lead.account(), Permission.LEADS);
                    return picked(call, portraits.lead(call.object(), lead), "id,created_time,field_data");
                });
    }

    private Optional<World.Lead> strangersLead(Call call, Token token) {
        var asksForAnswers = call.find("fields").map(Fields::of).filter(fields -> fields.asksFor("field_data"));
        return settings.strictWindows()
                        || asksForAnswers.isEmpty()
                        || !call.object().matches("\\d{1,18}")
                ? Optional.empty()
                : world.accounts()
                        .find(token.principal())
                        .map(account ->
                                new World.Lead(account, "", settings.clock().instant()));
    }

    private Optional<ObjectNode> person(Call call, Token token) {
        return world.findPerson(call.object())
                .filter(person -> access.reaches(token, person.account()))
                .map(person -> {
                    access.require(token, person.account(), Permission.MESSAGE);
                    return picked(call, portraits.person(person.account(), call.object()), "id,name");
                });
    }

    private Optional<ObjectNode> post(Call call, Token token) {
        if (world.comments().find(call.object()).isPresent()) {
            return Optional.empty();
        }
        return world.comments()
                .findOwner(call.object(), world.accounts())
                .filter(owner -> access.reaches(token, owner))
                .map(owner -> {
                    access.require(token, owner, Permission.READ);
                    return picked(call, portraits.post(call.object(), owner), "id,message,caption");
                });
    }

    private SandboxAccount instagram(Call call, SandboxAccount opened) {
        return opened.network() == Network.INSTAGRAM
                ? opened
                : world.accounts()
                        .instagramOf(opened)
                        .orElseThrow(() -> GraphRefusal.unknownObject(call.method(), call.object()));
    }

    private static String usual(Comment comment) {
        return comment.account().network() == Network.INSTAGRAM ? "id,text,timestamp" : "created_time,from,message,id";
    }

    private static ObjectNode picked(Call call, ObjectNode full, String usual) {
        return call.find("fields")
                .map(Fields::of)
                .orElseGet(() -> Fields.known(full, usual))
                .pick(full);
    }
}
