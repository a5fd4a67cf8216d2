package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of the Graph API
 * (<a href="https://developers.facebook.com/docs/messenger-platform/error-codes">error codes</a>). Only numbers decide:
 * its sentences change, and some of them are said of several things.
 *
 * @param status of HTTP
 * @param number Meta's code, 0 if the answer names none
 * @param subcode 0 if the answer names none
 * @param message Meta's own sentence
 * @param passing whether Meta says that it will pass
 */
public record GraphError(
        int status, int number, int subcode, @Nullable String message, boolean passing) {

    private static final Pattern RIGHT = Pattern.compile("\\b(?:pages|instagram|leads|business|ads)_[a-z_]+[a-z]\\b");
    private static final int LONGEST_MESSAGE = 300;

    /** What a refusal comes down to. */
    public enum Kind {
        KEY_DEAD,
        RIGHT_MISSING,
        LIMIT_REACHED,
        OUTSIDE_WINDOW,
        ANSWERED_ALREADY,
        PERSON_OUT_OF_REACH,
        GONE,
        BLOCKED,
        TROUBLE,
        OTHER
    }

    public static GraphError of(Answered answered) {
        var error = new Fields(answered.body()).at("error");
        return new GraphError(
                answered.status(),
                error.count("code"),
                error.count("error_subcode"),
                shortened(error.text("message")),
                error.flag("is_transient"));
    }

    public Kind kind() {
        return switch (subcode) {
            case 2018278, 2534022 -> Kind.OUTSIDE_WINDOW;
            case 2534014 -> Kind.ANSWERED_ALREADY;
            case 2018001, 1545041 -> Kind.PERSON_OUT_OF_REACH;
            default -> byNumber();
        };
    }

    private Kind byNumber() {
        if (number >= 200 && number <= 299) {
            return Kind.RIGHT_MISSING;
        }
        return switch (number) {
            case 102, 104, 190 -> Kind.KEY_DEAD;
            case 3, 10 -> Kind.RIGHT_MISSING;
            case 4, 17, 32, 341, 613, 80001, 80002, 80003, 80004, 80005, 80006 -> Kind.LIMIT_REACHED;
            case 551, 10903 -> Kind.PERSON_OUT_OF_REACH;
            case 10900 -> Kind.ANSWERED_ALREADY;
            case 368 -> Kind.BLOCKED;
            case 1, 2 -> Kind.TROUBLE;
            case 803 -> Kind.GONE;
            case 100 -> subcode == 33 ? Kind.GONE : Kind.OTHER;
            default -> byStatus();
        };
    }

    private Kind byStatus() {
        return switch (status) {
            case 401 -> Kind.KEY_DEAD;
            case 429 -> Kind.LIMIT_REACHED;
            default -> status >= 500 || passing ? Kind.TROUBLE : Kind.OTHER;
        };
    }

    /** The code as Meta writes it, with the subcode where there is one. */
    public String code() {
        if (number == 0) {
            return "HTTP " + status;
        }
        return subcode == 0 ? Integer.toString(number) : number + "/" + subcode;
    }

    /** The right that Meta's sentence names, or the one that was expected to be needed. */
    String right(String expected) {
        var named = RIGHT.matcher(message == null ? "" : message);
        return named.find() ? named.group() : expected;
    }

    /** Code and sentence for people who want to look it up. */
    public String told() {
        return message == null ? "error " + code() : "error " + code() + ", \"" + message + "\"";
    }

    private static @Nullable String shortened(@Nullable String message) {
        return message == null || message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }
}
