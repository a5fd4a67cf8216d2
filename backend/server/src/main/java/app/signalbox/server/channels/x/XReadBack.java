package app.signalbox.server.channels.x;

import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.ReadBack.Absent;
import app.signalbox.server.channels.outlet.ReadBack.Found;
import app.signalbox.server.channels.outlet.ReadBack.Undecided;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for words of ours on X that may have arrived. Lists come newest first. */
@Component
final class XReadBack {

    /** How far X's clock and ours may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);
    // X allows fifteen readings of messages in a quarter of an hour.
    private static final int MOST_PAGES = 3;

    private final XApi api;
    private final Clock clock;

    XReadBack(XApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    ReadBack find(AccountAccess access, Reply reply, Instant since, Set<String> others) {
        var target = XOutlet.target(reply);
        if (target == null) {
            return new Absent();
        }
        var from = since.minus(SKEW);
        return XOutlet.isMessage(reply)
                ? search(
                        access,
                        "/2/dm_conversations/with/" + target + "/dm_events",
                        Map.of(
                                "event_types", "MessageCreate",
                                "dm_event.fields", "id,text,created_at,sender_id,attachments",
                                "max_results", "100"),
                        new Wanted(access.externalAccountId(), reply, null, from, others))
                : search(
                        access,
                        "/2/users/" + XApi.segment(access.externalAccountId()) + "/tweets",
                        Map.of(
                                "tweet.fields", "id,text,created_at,author_id,referenced_tweets,note_tweet,attachments",
                                "start_time", start(from).toString(),
                                "max_results", "100"),
                        new Wanted(access.externalAccountId(), reply, target, from, others));
    }

    // X refuses a beginning in the future.
    private Instant start(Instant from) {
        var latest = clock.instant().minusSeconds(30);
        return (from.isAfter(latest) ? latest : from).truncatedTo(ChronoUnit.SECONDS);
    }

    private ReadBack search(AccountAccess access, String path, Map<String, String> query, Wanted wanted) {
        var asked = new HashMap<>(query);
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = api.get(access, path, asked);
            if (!(answer instanceof Answered answered) || !answered.ok()) {
                return new Undecided(problem(answer));
            }
            var body = new Fields(answered.body());
            var found = wanted.among(body);
            var next = body.at("meta").text("next_token");
            if (found != null) {
                return found;
            }
            if (next == null || wanted.reachesBack(body)) {
                return new Absent();
            }
            asked.put("pagination_token", next);
        }
        return new Undecided("X lists more of that time than can be looked through.");
    }

    private static String problem(Answer answer) {
        return switch (answer) {
            case NotSent notSent -> "X couldn't be reached (" + notSent.reason() + ").";
            case NoAnswer noAnswer -> "X gave no answer (" + noAnswer.reason() + ").";
            case Answered answered -> "X answered with error " + answered.status() + ".";
        };
    }

    /**
     * What is looked for.
     *
     * @param answered the post it answers, absent for a message
     */
    private record Wanted(
            String author, Reply reply, @Nullable String answered, Instant from, Set<String> others) {

        @Nullable
        Found among(Fields body) {
            return body.items("data").stream()
                    .filter(this::is)
                    .map(item -> new Found(item.id("id")))
                    .reduce((newer, older) -> older)
                    .orElse(null);
        }

        boolean reachesBack(Fields body) {
            return body.items("data").stream().anyMatch(this::isOlder);
        }

        private boolean is(Fields item) {
            var whole = item.at("note_tweet").text("text");
            return author.equals(item.firstId("sender_id", "author_id"))
                    && !isOlder(item)
                    && !others.contains(String.valueOf(item.id("id")))
                    && says(item, whole == null ? item.text("text") : whole)
                    && (answered == null || answers(item));
        }

        private boolean says(Fields item, @Nullable String shown) {
            var files = !item.at("attachments").items("media_keys").isEmpty();
            return files == !reply.media().isEmpty()
                    && XText.same(reply.text(), files ? XText.withoutMedia(shown) : shown);
        }

        private boolean isOlder(Fields item) {
            var time = item.time("created_at");
            return time != null && time.isBefore(from);
        }

        private boolean answers(Fields item) {
            return item.items("referenced_tweets").stream()
                    .filter(reference -> "replied_to".equals(reference.word("type")))
                    .anyMatch(reference -> Objects.equals(answered, reference.id("id")));
        }
    }
}
