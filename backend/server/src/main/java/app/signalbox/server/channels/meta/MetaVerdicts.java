package app.signalbox.server.channels.meta;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.AccessLost;
import app.signalbox.server.channels.outlet.SendResult.RateLimited;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.SendResult.Unknown;
import app.signalbox.server.channels.outlet.SendResult.Unreachable;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.channels.outlet.TextLimit;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the Graph API's answers say about an act on one of Meta's networks. */
public final class MetaVerdicts {

    private static final Duration SHORT_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(15);

    private final MetaNetwork network;
    private final Clock clock;

    public MetaVerdicts(MetaNetwork network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    /**
     * What became of an act.
     *
     * @param taken reads the body of a friendly answer
     */
    public Sent of(AccountAccess access, OutgoingAct act, Answer answer, Function<Fields, SendResult> taken) {
        return switch (answer) {
            case Answered answered -> {
                var limits = GraphLimits.of(answered.headers(), access.externalAccountId(), clock.instant());
                var result = answered.ok()
                        ? taken.apply(new Fields(answered.body()))
                        : refusal(access, act, GraphError.of(answered), limits);
                yield new Sent(result, limits.readings());
            }
            case NotSent notSent ->
                Sent.of(new Unreachable("%s can't be reached (%s). Nothing was sent; it is tried again."
                        .formatted(network.title(), notSent.reason())));
            case NoAnswer noAnswer -> Sent.of(new Unknown(unknown(noAnswer.reason())));
        };
    }

    /** Words that the network took, under the id that it gave them. */
    public SendResult taken(@Nullable String id, Function<String, Accepted> accepted) {
        return id == null ? new Unknown(unknown("an answer without id")) : accepted.apply(id);
    }

    /** An act without words that the network did. */
    public SendResult done(Fields body) {
        return body.has("success") && !body.flag("success")
                ? new Rejected(
                        "success=false",
                        "%s didn't do it and doesn't say why. Try it on %s itself."
                                .formatted(network.title(), network.title()))
                : Accepted.as(null);
    }

    /** The refusal of a text that is too long, empty if it isn't. */
    public Optional<Sent> tooLong(TextLimit limit, String text) {
        return limit.allows(text)
                ? Optional.empty()
                : Optional.of(Sent.of(new Rejected(
                        "too-long",
                        "%s takes a length of %d there, and the text has %d. Shorten it or send it in parts."
                                .formatted(network.title(), limit.most(), limit.count(text)))));
    }

    /** An act that the network doesn't know. */
    public Sent unsupported(String what) {
        return Sent.of(new Rejected(
                "unsupported",
                "%s lets no app %s. Do it on %s itself.".formatted(network.title(), what, network.title())));
    }

    /** Whether words of the account stand on an edge, newest first. */
    public ReadBack among(Answer answer, AccountAccess access, MetaSought sought, Instant since) {
        if (!(answer instanceof Answered answered) || !answered.ok()) {
            return undecided(answer);
        }
        var shown = new Fields(answered.body());
        return Spoken.look(
                shown.items("data").stream().flatMap(Spoken::of).toList(),
                !MetaReading.goesOn(shown),
                access.externalAccountId(),
                sought,
                since);
    }

    /** Whether something looks on the network as an act would have left it. */
    public ReadBack state(Answer answer, Predicate<Fields> asWanted) {
        return answer instanceof Answered answered && answered.ok()
                ? asWanted.test(new Fields(answered.body())) ? new ReadBack.Found(null) : new ReadBack.Absent()
                : undecided(answer);
    }

    /** Whether something is gone from the network. */
    public ReadBack absence(Answer answer) {
        return answer instanceof Answered answered
                        && !answered.ok()
                        && GraphError.of(answered).kind() == GraphError.Kind.GONE
                ? new ReadBack.Found(null)
                : state(answer, _ -> false);
    }

    /** Why nothing was found out. */
    public ReadBack.Undecided undecided(Answer answer) {
        var why = switch (answer) {
            case Answered answered -> GraphError.of(answered).told();
            case NotSent notSent -> notSent.reason();
            case NoAnswer noAnswer -> noAnswer.reason();
        };
        return new ReadBack.Undecided("%s couldn't be asked (%s). Look at the conversation on %s before sending again."
                .formatted(network.title(), why, network.title()));
    }

    private SendResult refusal(AccountAccess access, OutgoingAct act, GraphError error, GraphLimits limits) {
        var code = error.code();
        return switch (error.kind()) {
            case KEY_DEAD ->
                new AccessLost(
                        code,
                        "%s takes the key to this %s no more. Reconnect it, and what waits is sent."
                                .formatted(network.title(), network.noun()));
            case RIGHT_MISSING -> new AccessLost(code, missing(error.right(network.right(act))));
            case LIMIT_REACHED -> limited(access, act, error, limits);
            case TROUBLE -> trouble(act, error);
            case OUTSIDE_WINDOW, ANSWERED_ALREADY, PERSON_OUT_OF_REACH, GONE, BLOCKED, OTHER ->
                new Rejected(code, reason(error));
        };
    }

    private String missing(String right) {
        return ("The connection to this %s lacks the right %s. Reconnect it and leave everything ticked; if that doesn't"
                        + " help, the app still needs Meta's approval for it.")
                .formatted(network.noun(), right);
    }

    private String reason(GraphError error) {
        var name = network.title();
        return switch (error.kind()) {
            case OUTSIDE_WINDOW ->
                name + " lets messages through for 24 hours after the person's last one. Wait until they write again,"
                        + " answer in public, or have a person answer as HUMAN_AGENT within seven days.";
            case ANSWERED_ALREADY ->
                "This comment has had its one private reply. Answer it in public, or in the conversation once the"
                        + " person has written back.";
            case PERSON_OUT_OF_REACH ->
                name + " can't bring messages to this person, who may have blocked them or left. Answer in public if"
                        + " they wrote in public.";
            case GONE ->
                name + " doesn't find it any more, or doesn't show it to this " + network.noun()
                        + ". It was probably deleted, so there is nothing left to do.";
            case BLOCKED ->
                name + " has blocked this for a while because of its policies (" + error.told()
                        + "). See what Meta's Business Support Home says before trying again.";
            case KEY_DEAD, RIGHT_MISSING, LIMIT_REACHED, TROUBLE, OTHER ->
                name + " refuses it: " + error.told() + ". Change it, or do it on " + name + " itself.";
        };
    }

    private RateLimited limited(AccountAccess access, OutgoingAct act, GraphError error, GraphLimits limits) {
        var scope = scope(access, act, error);
        var until = limits.accessBack().orElseGet(() -> clock.instant().plus(pause(scope)));
        return new RateLimited(
                scope,
                until,
                "%s takes no more %s for now (error %s); it goes on by itself at %s."
                        .formatted(network.title(), whose(scope), error.code(), until));
    }

    private static LimitScope scope(AccountAccess access, OutgoingAct act, GraphError error) {
        var account = access.externalAccountId();
        return switch (error.number()) {
            case 4 -> LimitScope.app();
            case 613 -> LimitScope.endpoint(account, endpoint(act));
            case 80005 -> LimitScope.endpoint(account, "leadgen");
            default -> LimitScope.account(account);
        };
    }

    private static String endpoint(OutgoingAct act) {
        return switch (act) {
            case OutgoingAct.Reply reply -> reply.kind() == ThreadKind.DM ? "dm" : "comment";
            case OutgoingAct.PrivateReply _ -> "private_reply";
            case OutgoingAct.Hide _, OutgoingAct.Unhide _, OutgoingAct.Delete _ -> "moderation";
            case OutgoingAct.Like _, OutgoingAct.Unlike _ -> "like";
        };
    }

    private static Duration pause(LimitScope scope) {
        return switch (scope.kind()) {
            case ENDPOINT -> SHORT_PAUSE;
            case ACCOUNT, APP -> LONG_PAUSE;
        };
    }

    private String whose(LimitScope scope) {
        return switch (scope.kind()) {
            case APP -> "from this whole installation";
            case ACCOUNT -> "from this " + network.noun();
            case ENDPOINT -> "of this kind from this " + network.noun();
        };
    }

    private SendResult trouble(OutgoingAct act, GraphError error) {
        return act.repeatable()
                ? new Unreachable(
                        "%s has trouble of its own (%s). It is tried again.".formatted(network.title(), error.told()))
                : new Unknown(unknown(error.told()));
    }

    private String unknown(String why) {
        return "%s gave no clear answer (%s), so it may have arrived. Signalbox looks it up; don't send it again before."
                .formatted(network.title(), why);
    }
}
