package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SentEvent;
import java.util.Optional;

/** Writes down what the people of the sandbox do on Meta's networks. */
final class MetaListener {

    private final World world;

    MetaListener(World world) {
        this.world = world;
    }

    void on(SentEvent event) {
        if (event.network() == Network.FACEBOOK || event.network() == Network.INSTAGRAM) {
            world.accounts().find(event.externalAccountId()).ifPresent(account -> on(event, account));
        }
    }

    private void on(SentEvent event, SandboxAccount account) {
        var scene = event.scene();
        world.meet(scene.personId(), new World.Acquaintance(account, scene.personName(), scene.personHandle()));
        switch (event.kind()) {
            case MESSAGE, QUICK_REPLY, ATTACHMENT, STANDBY, STORY_MENTION -> said(event, account, true);
            case ECHO -> said(event, account, false);
            case POSTBACK -> world.threads().open(account, scene.personId()).personActed(event.at());
            case MESSAGE_EDIT -> edited(event);
            case UNSEND ->
                world.threads()
                        .findWithMessage(event.providerId())
                        .ifPresent(thread -> thread.remove(event.providerId()));
            case REACTION -> reacted(event);
            case COMMENT, LIVE_COMMENT, OWN_COMMENT, MENTION -> commented(event, account);
            case COMMENT_EDIT -> comment(event).ifPresent(comment -> comment.reword(words(event)));
            case COMMENT_REMOVE -> comment(event).ifPresent(world.comments()::remove);
            case COMMENT_HIDE -> comment(event).ifPresent(Comment::hide);
            case RATING -> world.comments().addPost(event.providerId(), account);
            case LEAD_FORM ->
                world.addLead(event.providerId(), new World.Lead(account, scene.personName(), event.at()));
            case REFERRAL, READ, DELIVERY, LIKE, POST, OWN_POST, POST_DELETE -> {}
        }
    }

    private void said(SentEvent event, SandboxAccount account, boolean byPerson) {
        world.threads()
                .say(
                        account,
                        event.scene().personId(),
                        new Utterance(event.providerId(), byPerson, words(event), event.at()));
    }

    private void edited(SentEvent event) {
        world.threads()
                .findWithMessage(event.providerId())
                .ifPresent(thread -> thread.reword(event.providerId(), words(event)));
    }

    /** A reaction to a message opens the window, one to a comment does not. */
    private void reacted(SentEvent event) {
        world.threads().findWithMessage(event.providerId()).ifPresent(thread -> thread.personActed(event.at()));
    }

    private void commented(SentEvent event, SandboxAccount account) {
        var scene = event.scene();
        var place = Optional.ofNullable(scene.placeId()).orElse(event.providerId());
        world.comments()
                .add(new Comment(
                        event.providerId(),
                        account,
                        place,
                        scene.parentId(),
                        event.authorId(),
                        words(event),
                        event.at()));
    }

    private Optional<Comment> comment(SentEvent event) {
        return world.comments().find(event.providerId());
    }

    private static String words(SentEvent event) {
        return Optional.ofNullable(event.text())
                .or(() -> Optional.ofNullable(event.scene().words()))
                .orElse("");
    }
}
