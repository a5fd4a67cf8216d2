package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.SentEvent;

/** Hears what people do on X, so that it can be read back. */
final class XListener {

    private final XPosts posts;
    private final XMessages messages;

    XListener(XPosts posts, XMessages messages) {
        this.posts = posts;
        this.messages = messages;
    }

    void on(SentEvent event) {
        if (event.network() != Network.X) {
            return;
        }
        var text = event.text() == null ? "" : event.text();
        switch (event.kind()) {
            case POST, OWN_POST ->
                posts.put(new XPost(
                        event.providerId(), event.authorId(), text, "", event.at(), XPost.State.STANDING));
            case POST_DELETE -> posts.change(event.providerId(), XPost.State.DELETED);
            case MESSAGE, ATTACHMENT, QUICK_REPLY ->
                messages.add(new XMessage(
                        event.providerId(), event.authorId(), event.externalAccountId(), text, event.at()));
            case STANDBY,
                    ECHO,
                    POSTBACK,
                    REFERRAL,
                    READ,
                    DELIVERY,
                    MESSAGE_EDIT,
                    UNSEND,
                    REACTION,
                    STORY_MENTION,
                    COMMENT,
                    LIVE_COMMENT,
                    OWN_COMMENT,
                    COMMENT_EDIT,
                    COMMENT_REMOVE,
                    COMMENT_HIDE,
                    LIKE,
                    MENTION,
                    RATING,
                    LEAD_FORM -> {
                // nothing of it can be read back
            }
        }
    }
}
