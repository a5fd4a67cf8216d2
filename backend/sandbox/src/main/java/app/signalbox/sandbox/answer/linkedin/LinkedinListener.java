package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.SentEvent;

/** Hears what people do on LinkedIn, so that it can be read back and pulled. */
final class LinkedinListener {

    private final LinkedinComments comments;
    private final LinkedinNotices notices;

    LinkedinListener(LinkedinComments comments, LinkedinNotices notices) {
        this.comments = comments;
        this.notices = notices;
    }

    void on(SentEvent event) {
        if (event.network() != Network.LINKEDIN) {
            return;
        }
        switch (event.kind()) {
            case COMMENT -> {
                comments.put(comment(event, LinkedinUrn.person(event.authorId())));
                keep(event, "COMMENT");
            }
            case OWN_COMMENT -> {
                comments.put(comment(event, LinkedinUrn.organization(event.authorId())));
                keep(event, "ADMIN_COMMENT");
            }
            case COMMENT_EDIT -> {
                comments.change(event.providerId(), comment -> comment.saying(text(event)));
                keep(event, "COMMENT_EDIT");
            }
            case COMMENT_REMOVE -> {
                comments.change(event.providerId(), LinkedinComment::deleted);
                keep(event, "COMMENT_DELETE");
            }
            case LIKE -> keep(event, "LIKE");
            case MENTION -> keep(event, "SHARE_MENTION");
            case MESSAGE,
                    QUICK_REPLY,
                    ATTACHMENT,
                    STANDBY,
                    ECHO,
                    POSTBACK,
                    REFERRAL,
                    READ,
                    DELIVERY,
                    MESSAGE_EDIT,
                    UNSEND,
                    REACTION,
                    STORY_MENTION,
                    LIVE_COMMENT,
                    COMMENT_HIDE,
                    RATING,
                    LEAD_FORM,
                    POST,
                    OWN_POST,
                    POST_DELETE -> {
                // LinkedIn tells no page of such things
            }
        }
    }

    private void keep(SentEvent event, String action) {
        var isLike = action.equals("LIKE");
        var isComment = LinkedinUrn.isComment(event.providerId());
        var owner = action.equals("ADMIN_COMMENT")
                ? LinkedinUrn.organization(event.authorId())
                : LinkedinUrn.person(event.authorId());
        notices.keep(new LinkedinNotice(
                Long.parseLong(event.eventKey()),
                event.externalAccountId(),
                action,
                isLike ? "" : event.providerId(),
                isLike || isComment ? LinkedinUrn.postOf(event.providerId()) : "",
                owner,
                text(event),
                event.at()));
    }

    private static LinkedinComment comment(SentEvent event, String actor) {
        return new LinkedinComment(
                event.providerId(), event.externalAccountId(), actor, "", "", text(event), event.at(), false);
    }

    private static String text(SentEvent event) {
        return event.text() == null ? "" : event.text();
    }
}
