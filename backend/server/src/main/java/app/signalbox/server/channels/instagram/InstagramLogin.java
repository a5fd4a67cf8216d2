package app.signalbox.server.channels.instagram;

import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Renewed;
import app.signalbox.server.channels.meta.GraphError;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys of Instagram's own login: they live for sixty days and can be renewed when they are a day old
 * (<a href="https://developers.facebook.com/docs/instagram-platform/reference/refresh_access_token">Refresh
 * tokens</a>).
 */
final class InstagramLogin {

    private static final Duration TOO_YOUNG = Duration.ofHours(24);
    private static final String FIELDS = "comments,live_comments,mentions,message_reactions,messages,"
            + "messaging_handover,messaging_postbacks,messaging_referral,messaging_seen,standby";

    private final InstagramGraphs graphs;
    private final Clock clock;

    InstagramLogin(InstagramGraphs graphs, Clock clock) {
        this.graphs = graphs;
        this.clock = clock;
    }

    Renewed renew(AccountAccess access) {
        var issuedAt = access.credential().issuedAt();
        if (clock.instant().isBefore(issuedAt.plus(TOO_YOUNG))) {
            return new Renewed.Unneeded();
        }
        return switch (graphs.refresh(access)) {
            case Answered answered when answered.ok() -> fresh(access.credential(), new Fields(answered.body()));
            case Answered answered -> refused(GraphError.of(answered));
            case NotSent notSent -> new Renewed.Unreachable(unreachable(notSent.reason()));
            case NoAnswer noAnswer -> new Renewed.Unreachable(unreachable(noAnswer.reason()));
        };
    }

    Health probe(AccountAccess access) {
        return asked(access, graphs.of(access).get(token(access), "me", "subscribed_apps", Map.of()));
    }

    Health subscribe(AccountAccess access) {
        var answer =
                graphs.of(access).post(token(access), "me", "subscribed_apps", Map.of("subscribed_fields", FIELDS));
        return answer instanceof Answered answered && answered.ok() ? probe(access) : asked(access, answer);
    }

    private Renewed fresh(Credential old, Fields told) {
        var token = told.text("access_token");
        return token == null
                ? new Renewed.Unreachable(unreachable("an answer without key"))
                : new Renewed.Fresh(
                        new Credential(token, null, null, old.scopes(), clock.instant(), expiry(told), null, null));
    }

    private @Nullable Instant expiry(Fields told) {
        var seconds = told.count("expires_in");
        return seconds == 0 ? null : clock.instant().plusSeconds(seconds);
    }

    private static Renewed refused(GraphError error) {
        return isDead(error)
                ? new Renewed.Refused("Instagram takes the key to this account no more. Reconnect it.")
                : new Renewed.Unreachable(unreachable(error.told()));
    }

    private static Health asked(AccountAccess access, Answer answer) {
        return switch (answer) {
            case Answered answered when answered.ok() -> known(access, new Fields(answered.body()));
            case Answered answered
            when isDead(GraphError.of(answered)) ->
                new Health.AccessLost("Instagram takes the key to this account no more. Reconnect it.");
            case Answered answered ->
                new Health.Unreachable(unreachable(GraphError.of(answered).told()));
            case NotSent notSent -> new Health.Unreachable(unreachable(notSent.reason()));
            case NoAnswer noAnswer -> new Health.Unreachable(unreachable(noAnswer.reason()));
        };
    }

    private static Health known(AccountAccess access, Fields shown) {
        var subscribed = !shown.items("data").isEmpty();
        return new Health.Known(
                access.credential().scopes(),
                Set.of(),
                subscribed,
                access.credential().expiresAt(),
                null,
                subscribed ? null : "Instagram doesn't send us this account's webhooks. Subscribe it again.");
    }

    private static boolean isDead(GraphError error) {
        return error.kind() == GraphError.Kind.KEY_DEAD;
    }

    private static String unreachable(String why) {
        return "Instagram couldn't be asked (%s). It is asked again later.".formatted(why);
    }

    private static String token(AccountAccess access) {
        return access.credential().token();
    }
}
