package app.signalbox.server.channels.x;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.PendingContent;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.connection.Retrieved.AccessLost;
import app.signalbox.server.channels.connection.Retrieved.Bodies;
import app.signalbox.server.channels.connection.Retrieved.Gone;
import app.signalbox.server.channels.connection.Retrieved.Replaying;
import app.signalbox.server.channels.connection.Retrieved.Unreachable;
import app.signalbox.server.channels.connection.Retriever;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Has X send again what it keeps for a day, and reads messages and mentions where that isn't to be had. */
@Component
final class XRetriever implements Retriever {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration TOO_NEW_TO_BEGIN = Duration.ofMinutes(31);
    private static final Duration TOO_NEW_TO_END = Duration.ofMinutes(10);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String POST_FIELDS = "id,text,created_at,author_id,conversation_id,in_reply_to_user_id,"
            + "referenced_tweets,attachments,note_tweet";
    private static final int MOST_PAGES = 10;

    private final XApi api;
    private final XSettings settings;
    private final XSubscriptions subscriptions;
    private final Clock clock;

    XRetriever(XApi api, XSettings settings, XSubscriptions subscriptions, Clock clock) {
        this.api = api;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.X;
    }

    @Override
    public Retrieved missed(AccountAccess access, Instant from, Instant to) {
        return replayable(from, to) && replays(from, to) ? new Replaying() : read(access, from, to);
    }

    private boolean replayable(Instant from, Instant to) {
        var now = clock.instant();
        return !from.isBefore(now.minus(KEPT))
                && !from.isAfter(now.minus(TOO_NEW_TO_BEGIN))
                && !to.isAfter(now.minus(TOO_NEW_TO_END));
    }

    private boolean replays(Instant from, Instant to) {
        var webhook = subscriptions.webhookId();
        if (webhook == null) {
            return false;
        }
        var end = to.truncatedTo(ChronoUnit.MINUTES).equals(to) ? to : to.plus(1, ChronoUnit.MINUTES);
        var answer = api.postAsApp(
                "/2/webhooks/replay",
                Map.of("webhook_id", webhook, "from_date", MINUTE.format(from), "to_date", MINUTE.format(end)));
        return answer instanceof Answered answered && answered.ok();
    }

    private Retrieved read(AccountAccess access, Instant from, Instant to) {
        var bodies = new XBodies(access.externalAccountId(), settings.product());
        var found = new ArrayList<JsonNode>();
        var problem = pages(access, messages(), page -> {
            var within = within(page, from, to);
            found.addAll(bodies.messages(within, page.at("includes")));
            return page.items("data").stream().noneMatch(message -> isBefore(message, from));
        });
        if (problem == null) {
            problem = pages(access, mentions(access, from, to), page -> {
                found.addAll(bodies.posts(within(page, from, to), page.at("includes")));
                return true;
            });
        }
        return problem == null ? new Bodies(found) : problem;
    }

    @Override
    public Retrieved content(AccountAccess access, PendingContent pending) {
        return switch (pending) {
            case PendingContent.LeadForm _ -> new Gone("X has no lead forms.");
            case PendingContent.Message message -> post(access, message.providerMessageId());
        };
    }

    private Retrieved post(AccountAccess access, String id) {
        var answer = api.get(access, "/2/tweets/" + XApi.segment(id), post());
        if (!(answer instanceof Answered answered)) {
            return problem(answer);
        }
        var body = new Fields(answered.body());
        if (answered.status() == 404 || (answered.ok() && body.at("data").absent())) {
            return new Gone("The post is gone from X, or can't be seen by this account.");
        }
        var bodies = new XBodies(access.externalAccountId(), settings.product());
        return answered.ok()
                ? new Bodies(bodies.posts(List.of(body.at("data")), body.at("includes")))
                : problem(answer);
    }

    private @Nullable Retrieved pages(AccountAccess access, Listing listing, Page reader) {
        var query = new HashMap<>(listing.query());
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = api.get(access, listing.path(), query);
            if (!(answer instanceof Answered answered) || !answered.ok()) {
                return problem(answer);
            }
            var body = new Fields(answered.body());
            var next = body.at("meta").text("next_token");
            if (!reader.goesOn(body) || next == null) {
                return null;
            }
            query.put("pagination_token", next);
        }
        return null;
    }

    private static Listing messages() {
        return new Listing(
                "/2/dm_events",
                Map.of(
                        "event_types", "MessageCreate",
                        "dm_event.fields", "id,text,created_at,sender_id,dm_conversation_id",
                        "expansions", "sender_id",
                        "user.fields", "id,name,username",
                        "max_results", "100"));
    }

    private Listing mentions(AccountAccess access, Instant from, Instant to) {
        var query = new HashMap<>(post());
        query.put("start_time", from.truncatedTo(ChronoUnit.SECONDS).toString());
        if (to.isBefore(clock.instant().minusSeconds(30))) {
            query.put(
                    "end_time",
                    to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString());
        }
        query.put("max_results", "100");
        return new Listing("/2/users/" + XApi.segment(access.externalAccountId()) + "/mentions", query);
    }

    private static Map<String, String> post() {
        return Map.of(
                "tweet.fields", POST_FIELDS,
                "expansions", "author_id,attachments.media_keys",
                "user.fields", "id,name,username",
                "media.fields", "media_key,type,url,preview_image_url,alt_text");
    }

    private static List<Fields> within(Fields page, Instant from, Instant to) {
        return page.items("data").stream()
                .filter(item -> !isBefore(item, from))
                .filter(item -> {
                    var time = item.time("created_at");
                    return time == null || !time.isAfter(to);
                })
                .toList();
    }

    private static boolean isBefore(Fields item, Instant from) {
        var time = item.time("created_at");
        return time != null && time.isBefore(from.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Retrieved problem(Answer answer) {
        return answer instanceof Answered answered && answered.status() == 401
                ? new AccessLost("X takes the key of this account no more. Reconnect the account.")
                : new Unreachable("X couldn't be asked: " + XSubscriptions.sentence(answer));
    }

    private interface Page {

        /** Reads a page; says whether the next one is needed. */
        boolean goesOn(Fields page);
    }

    private record Listing(String path, Map<String, String> query) {}
}
