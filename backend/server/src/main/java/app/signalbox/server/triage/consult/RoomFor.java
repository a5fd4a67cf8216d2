package app.signalbox.server.triage.consult;

import app.signalbox.server.inbox.TriageInput;

/** How many characters an answer may have where it is given, by the networks' documentation of 2026. */
final class RoomFor {

    private static final int MESSENGER = 2_000;
    private static final int INSTAGRAM_MESSAGE = 1_000;
    private static final int FACEBOOK_COMMENT = 8_000;
    private static final int INSTAGRAM_COMMENT = 2_200;
    private static final int X_MESSAGE = 10_000;
    private static final int X_POST = 280;
    private static final int LINKEDIN_COMMENT = 1_250;

    private RoomFor() {}

    static int answerTo(TriageInput message) {
        boolean direct = switch (message.kind()) {
            case DM -> true;
            case COMMENT, MENTION, REVIEW -> false;
        };
        return switch (message.channel()) {
            case FACEBOOK -> direct ? MESSENGER : FACEBOOK_COMMENT;
            case INSTAGRAM -> direct ? INSTAGRAM_MESSAGE : INSTAGRAM_COMMENT;
            case X -> direct ? X_MESSAGE : X_POST;
            case LINKEDIN -> LINKEDIN_COMMENT;
        };
    }
}
