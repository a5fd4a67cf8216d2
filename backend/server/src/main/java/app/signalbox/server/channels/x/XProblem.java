package app.signalbox.server.channels.x;

import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * X's description of what is wrong, in either of its two shapes.
 *
 * @param code the last part of the problem's type, the older shape's number, or the status
 * @param detail X's own words
 */
record XProblem(String code, String detail) {

    private static final List<Refusal> KNOWN = List.of(
            new Refusal("duplicate", "X takes the same words only once. Change the text."),
            new Refusal(
                    "permission to dm",
                    "This person takes no direct messages from the account. Answer in public, or wait for their message."),
            new Refusal(
                    "cannot send messages to this user",
                    "This person takes no direct messages from the account. Answer in public, or wait for their message."),
            new Refusal("deleted or not visible", "The post that is answered is gone from X, or can't be seen."),
            new Refusal(
                    "reply to this conversation is not allowed",
                    "X lets only those answer here whom the author mentioned or answered. Write a direct message, or"
                            + " answer on x.com."),
            new Refusal(
                    "restricted who can reply",
                    "The author restricted who may answer. Write a direct message instead."),
            new Refusal("blocked from", "This person has blocked the account. Nothing can be sent to them."),
            new Refusal("too long", "The text is longer than X allows. Shorten it."));

    static XProblem of(Answered answered) {
        var body = new Fields(answered.body());
        var errors = body.items("errors");
        var inner = errors.isEmpty() ? body : errors.getFirst();
        var type = body.has("type") ? body.text("type") : inner.text("type");
        var code = inner.text("code");
        var named = type != null && type.contains("/problems/") ? type.substring(type.lastIndexOf('/') + 1) : code;
        var told = inner.firstText("message", "detail", "title");
        var detail = body.has("detail") && errors.isEmpty() ? body.text("detail") : told;
        return new XProblem(
                Objects.requireNonNullElse(named, Integer.toString(answered.status())),
                Objects.requireNonNullElse(detail, "no reason given"));
    }

    /** Whether the key is good but allows too little. */
    boolean lacksRights() {
        return switch (code) {
            case "oauth1-permissions", "client-forbidden", "unsupported-authentication", "261" -> true;
            default -> detail.equals("Forbidden") || says("not permitted to access or perform this action");
        };
    }

    /** Whether the app's plan is used up. */
    boolean usedUp() {
        return code.equals("usage-capped") || code.equals("credits");
    }

    /** A sentence that a person can act on. */
    String advice() {
        return KNOWN.stream()
                .filter(refusal -> says(refusal.sign()))
                .map(Refusal::sentence)
                .findFirst()
                .orElseGet(() -> "X refuses it: " + sentence());
    }

    /** X's own words as a sentence. */
    String sentence() {
        return detail.endsWith(".") ? detail : detail + ".";
    }

    private boolean says(String sign) {
        return detail.toLowerCase(Locale.ROOT).contains(sign);
    }

    private record Refusal(String sign, String sentence) {}
}
