package app.signalbox.server.channels.linkedin;

import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.AccessLost;
import app.signalbox.server.channels.outlet.SendResult.RateLimited;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.SendResult.Unknown;
import app.signalbox.server.channels.outlet.SendResult.Unreachable;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of LinkedIn's means for an act.
 *
 * @param account the page's id
 * @param now by our clock
 */
record LinkedInVerdict(OutgoingAct act, String account, Instant now) {

    static final String KEY_DEAD = "LinkedIn takes the key of this page no more. Reconnect the account.";
    static final String ROLE_LOST = "The member who connected this page may not act for it any more. Reconnecting"
            + " won't help before an administrator of the page makes them its super admin or content admin again.";

    SendResult on(Answer answer) {
        return switch (answer) {
            case NotSent notSent -> new Unreachable("LinkedIn couldn't be reached (" + notSent.reason() + ").");
            case NoAnswer noAnswer -> lost("LinkedIn gave no answer (" + noAnswer.reason() + ").");
            case Answered answered
            when answered.status() >= 500 -> lost("LinkedIn answered with error " + answered.status() + ".");
            case Answered answered -> answered.ok() ? taken(answered) : refused(answered);
        };
    }

    private SendResult taken(Answered answered) {
        if (!(act instanceof Reply reply)) {
            return Accepted.as(null);
        }
        var body = new Fields(answered.body());
        var header = answered.headers().getFirst("x-restli-id");
        var id = commentOf(reply, body, header == null ? body.id("id") : header);
        return id == null
                ? new Unknown("LinkedIn took it but didn't say under which id.")
                : new Accepted(id, null, null, body.at("created").time("time"));
    }

    // The header holds the comment's number alone or its whole name, the body may hold its name.
    private static @Nullable String commentOf(Reply reply, Fields body, @Nullable String id) {
        var named = Urn.isComment(id) ? id : body.id("commentUrn");
        if (Urn.isComment(named)) {
            return Urn.unifiedOrNull(named);
        }
        var object = body.id("object");
        var post = Objects.requireNonNull(LinkedInOutlet.post(reply));
        return id == null ? null : Urn.comment(object == null || Urn.isComment(object) ? post : object, id);
    }

    private SendResult refused(Answered answered) {
        var body = new Fields(answered.body());
        var code = Objects.requireNonNullElse(
                body.firstText("code", "serviceErrorCode"), Integer.toString(answered.status()));
        var message = Objects.requireNonNullElse(body.text("message"), "no reason given");
        return switch (answered.status()) {
            case 401 -> new AccessLost(code, KEY_DEAD);
            case 403 -> forbidden(code, message);
            case 404 -> gone(code);
            case 409 -> conflicting(code, message);
            case 426 ->
                new Unreachable("LinkedIn doesn't answer this version of its API any more. Update Signalbox, or name"
                        + " a newer one in SIGNALBOX_LINKEDIN_VERSION.");
            case 429 -> limited(message);
            default -> new Rejected(code, "LinkedIn refuses it: " + sentence(message));
        };
    }

    // A like that is there already is all that was wanted.
    private SendResult conflicting(String code, String message) {
        return act instanceof OutgoingAct.Like
                ? Accepted.as(null)
                : new Rejected(code, "LinkedIn refuses it: " + sentence(message));
    }

    private SendResult forbidden(String code, String message) {
        if (act instanceof Reply reply && !reply.media().isEmpty() && message.contains("content")) {
            return new Rejected(
                    code,
                    "LinkedIn lets this app put no pictures into comments. Send the words with a link to the picture, or"
                            + " comment on linkedin.com.");
        }
        return message.contains("Unpermitted fields")
                ? new Rejected(code, "LinkedIn refuses a part of it: " + sentence(message))
                : new AccessLost(code, ROLE_LOST);
    }

    // What is to be away already is away.
    private SendResult gone(String code) {
        return switch (act) {
            case OutgoingAct.Delete _, OutgoingAct.Unlike _ -> Accepted.as(null);
            case Reply _, OutgoingAct.PrivateReply _, OutgoingAct.Hide _, OutgoingAct.Unhide _, OutgoingAct.Like _ ->
                new Rejected(code, "The post or comment is gone from LinkedIn.");
        };
    }

    // LinkedIn names no time. Its quotas are of a day that ends at midnight UTC, but for one of a minute on comments.
    private RateLimited limited(String message) {
        var lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("comment create throttled")) {
            return new RateLimited(
                    LimitScope.account(account),
                    now.plus(Duration.ofMinutes(1)),
                    "LinkedIn takes only so many comments in a minute.");
        }
        var midnight = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        return lower.contains("member")
                ? new RateLimited(
                        LimitScope.account(account),
                        midnight,
                        "The page has used up what LinkedIn allows its member until midnight UTC.")
                : new RateLimited(
                        LimitScope.app(), midnight, "The app has used up what LinkedIn allows it until midnight UTC.");
    }

    private SendResult lost(String reason) {
        return act.repeatable() ? new Unreachable(reason) : new Unknown(reason);
    }

    static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
