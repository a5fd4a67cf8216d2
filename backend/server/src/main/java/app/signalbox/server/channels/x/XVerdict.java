package app.signalbox.server.channels.x;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
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
import org.jspecify.annotations.Nullable;

/**
 * What an answer of X's means for an act.
 *
 * @param scope limit that the act counts towards
 * @param now by our clock
 */
record XVerdict(OutgoingAct act, LimitScope scope, Instant now) {

    /** What an upload is judged as: something with an id of its own, which may be done again. */
    static final OutgoingAct UPLOAD = new OutgoingAct.Reply(ThreadKind.DM, "", null, null, null, "", "", null);

    private static final Duration CREDIT_CHECK = Duration.ofMinutes(30);

    SendResult on(Answer answer) {
        return switch (answer) {
            case NotSent notSent -> new Unreachable("X couldn't be reached (" + notSent.reason() + ").");
            case NoAnswer noAnswer -> lost("X gave no answer (" + noAnswer.reason() + ").");
            case Answered answered -> on(answered);
        };
    }

    private SendResult on(Answered answered) {
        if (answered.status() >= 500) {
            return lost("X answered with error " + answered.status() + ".");
        }
        return answered.ok() ? taken(answered) : refused(answered);
    }

    private SendResult taken(Answered answered) {
        var data = new Fields(answered.body()).at("data");
        if (data.absent() && !new Fields(answered.body()).items("errors").isEmpty()) {
            return refused(answered);
        }
        if (act.repeatable()) {
            return Accepted.as(null);
        }
        var id = data.firstId("dm_event_id", "id");
        return id == null ? new Unknown("X took it but didn't say under which id.") : Accepted.as(id);
    }

    private SendResult refused(Answered answered) {
        var problem = XProblem.of(answered);
        return switch (answered.status()) {
            case 401 ->
                new AccessLost(problem.code(), "X takes the key of this account no more. Reconnect the account.");
            case 402 -> unpaid("The app's credit with X is used up. Add credit in X's developer console.");
            case 404 -> gone(problem);
            case 429 -> limited(answered, problem);
            case 403 -> forbidden(problem);
            default -> new Rejected(problem.code(), "X refuses it: " + problem.sentence());
        };
    }

    private SendResult forbidden(XProblem problem) {
        if (problem.lacksRights()) {
            return new AccessLost(
                    problem.code(),
                    "X doesn't let the app do this with the rights that the account gave. Reconnect the account and"
                            + " allow everything that is asked for.");
        }
        return problem.usedUp()
                ? unpaid("The app has used up what its plan with X allows. Raise the cap in X's developer console.")
                : new Rejected(problem.code(), problem.advice());
    }

    private SendResult limited(Answered answered, XProblem problem) {
        return problem.usedUp()
                ? unpaid("The app has used up what its plan with X allows. Raise the cap in X's developer console.")
                : XLimits.limited(answered.headers(), scope, now);
    }

    private RateLimited unpaid(String reason) {
        return new RateLimited(LimitScope.app(), now.plus(CREDIT_CHECK), reason);
    }

    // What is to be away already is away.
    private SendResult gone(XProblem problem) {
        return switch (act) {
            case OutgoingAct.Delete _, OutgoingAct.Unlike _ -> Accepted.as(null);
            case OutgoingAct.Reply _,
                    OutgoingAct.PrivateReply _,
                    OutgoingAct.Hide _,
                    OutgoingAct.Unhide _,
                    OutgoingAct.Like _ ->
                new Rejected(problem.code(), "The post or person is gone from X, or can't be seen by this account.");
        };
    }

    private SendResult lost(String reason) {
        return act.repeatable() ? new Unreachable(reason) : new Unknown(reason);
    }

    /** An act that X has no way to do. */
    static @Nullable Rejected impossible(OutgoingAct act) {
        return switch (act) {
            case OutgoingAct.PrivateReply _ ->
                new Rejected(
                        "unsupported",
                        "X has no private replies to a post. Answer in public, or write a direct message.");
            case OutgoingAct.Reply _,
                    OutgoingAct.Hide _,
                    OutgoingAct.Unhide _,
                    OutgoingAct.Delete _,
                    OutgoingAct.Like _,
                    OutgoingAct.Unlike _ -> null;
        };
    }
}
