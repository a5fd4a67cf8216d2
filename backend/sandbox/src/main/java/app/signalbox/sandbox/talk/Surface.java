package app.signalbox.sandbox.talk;

import java.util.EnumSet;
import java.util.Set;

/** Where on a network a conversation happens, and what can happen there. */
public enum Surface {
    DIRECT,
    COMMENT,
    MENTION,
    REVIEW,
    LIVE_COMMENT;

    boolean supports(Network network, Act act) {
        return acts(network).contains(act);
    }

    private Set<Act> acts(Network network) {
        return switch (this) {
            case DIRECT -> directActs(network);
            case COMMENT -> commentActs(network);
            case MENTION -> mentionActs(network);
            case REVIEW, LIVE_COMMENT -> EnumSet.of(Act.SAY);
        };
    }

    private static Set<Act> directActs(Network network) {
        return switch (network) {
            case FACEBOOK ->
                EnumSet.of(
                        Act.SAY,
                        Act.PHOTO,
                        Act.REPLY,
                        Act.EDIT,
                        Act.REACT,
                        Act.READ,
                        Act.DELIVERED,
                        Act.POSTBACK,
                        Act.REFERRAL);
            case INSTAGRAM ->
                EnumSet.of(Act.SAY, Act.PHOTO, Act.REPLY, Act.UNSEND, Act.REACT, Act.READ, Act.STORY_MENTION);
            case X -> EnumSet.of(Act.SAY, Act.PHOTO, Act.REPLY);
            case LINKEDIN -> EnumSet.noneOf(Act.class);
        };
    }

    private static Set<Act> commentActs(Network network) {
        return switch (network) {
            case FACEBOOK ->
                EnumSet.of(
                        Act.SAY,
                        Act.PHOTO,
                        Act.REPLY,
                        Act.EDIT,
                        Act.UNSEND,
                        Act.REACT,
                        Act.HIDE,
                        Act.LEAD_FORM,
                        Act.LIKE);
            case INSTAGRAM -> EnumSet.of(Act.SAY, Act.REPLY);
            case X -> EnumSet.noneOf(Act.class);
            case LINKEDIN -> EnumSet.of(Act.SAY, Act.REPLY, Act.EDIT, Act.UNSEND, Act.REACT, Act.LIKE);
        };
    }

    private static Set<Act> mentionActs(Network network) {
        return switch (network) {
            case FACEBOOK, INSTAGRAM, LINKEDIN -> EnumSet.of(Act.SAY);
            case X -> EnumSet.of(Act.SAY, Act.REPLY, Act.UNSEND, Act.REACT, Act.LIKE);
        };
    }
}
