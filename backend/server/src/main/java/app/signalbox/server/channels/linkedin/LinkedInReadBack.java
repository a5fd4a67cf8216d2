package app.signalbox.server.channels.linkedin;

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
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for a comment of ours on LinkedIn that may have arrived. Lists come oldest first. */
@Component
final class LinkedInReadBack {

    /** How far LinkedIn's clock and ours may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    private final LinkedInApi api;

    LinkedInReadBack(LinkedInApi api) {
        this.api = api;
    }

    ReadBack find(AccountAccess access, Reply reply, Instant since, Set<String> others) {
        var post = LinkedInOutlet.post(reply);
        var parent = LinkedInOutlet.parent(reply);
        if (post == null) {
            return new Absent();
        }
        var wanted = new Wanted(
                Urn.organization(access.externalAccountId()), essence(reply.text()), post, since.minus(SKEW), others);
        var path = "socialActions/" + Urn.encoded(parent == null ? post : parent) + "/comments?count=" + PAGE;
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = api.get(access.credential(), path + "&start=" + page * PAGE);
            if (!(answer instanceof Answered answered) || !answered.ok()) {
                return new Undecided(problem(answer));
            }
            var comments = new Fields(answered.body()).items("elements");
            var found = comments.stream().filter(wanted::is).findFirst();
            if (found.isPresent()) {
                return new Found(wanted.id(found.get()));
            }
            if (comments.size() < PAGE) {
                return new Absent();
            }
        }
        return new Undecided("LinkedIn lists more comments than can be looked through.");
    }

    static String problem(Answer answer) {
        return switch (answer) {
            case NotSent notSent -> "LinkedIn couldn't be reached (" + notSent.reason() + ").";
            case NoAnswer noAnswer -> "LinkedIn gave no answer (" + noAnswer.reason() + ").";
            case Answered answered -> {
                var message = new Fields(answered.body()).firstText("message", "error_description");
                yield "LinkedIn answered with error " + answered.status()
                        + (message == null ? "." : ": " + LinkedInVerdict.sentence(message));
            }
        };
    }

    private static String essence(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private record Wanted(String actor, String words, String post, Instant from, Set<String> others) {

        boolean is(Fields comment) {
            var text = comment.at("message").text("text");
            var time = comment.at("created").time("time");
            return actor.equals(comment.id("actor"))
                    && text != null
                    && essence(text).equals(words)
                    && (time == null || !time.isBefore(from))
                    && !others.contains(String.valueOf(id(comment)));
        }

        @Nullable
        String id(Fields comment) {
            var urn = comment.id("commentUrn");
            return Optional.ofNullable(urn)
                    .map(Urn::unified)
                    .or(() -> Optional.ofNullable(comment.id("id")).map(id -> Urn.comment(post, id)))
                    .orElse(null);
        }
    }
}
