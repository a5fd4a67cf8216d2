package app.signalbox.server.channels.x;

import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import app.signalbox.server.kernel.SignalboxSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Our webhook at X, and what X sends there for an account. */
@Component
final class XSubscriptions {

    // Likes and follows are left out, because each delivered event is billed.
    private static final List<String> EVENTS = List.of(
            "dm.received",
            "dm.sent",
            "dm.read",
            "chat.received",
            "chat.sent",
            "post.create",
            "post.delete",
            "post.mention.create",
            "post.reply.create",
            "post.quote.create");

    private static final String UNTOLD = "Which events X sends can't be told at the moment.";
    private static final int MOST_PAGES = 5;

    private final XApi api;
    private final XSettings settings;
    private final String address;

    XSubscriptions(XApi api, XSettings settings, SignalboxSettings deployment) {
        this.api = api;
        this.settings = settings;
        this.address = deployment.publicUrl().toString().replaceFirst("/+$", "") + "/webhooks/x";
    }

    /** How the deliveries of an account stand. */
    Deliveries look(AccountAccess access) {
        var webhook = webhook();
        if (webhook.id() == null) {
            return new Deliveries(false, webhook.problem());
        }
        var problem = covers(access, webhook.id());
        return new Deliveries(
                problem == null && webhook.problem() == null, problem == null ? webhook.problem() : problem);
    }

    /** Registers the webhook or has it checked again, and subscribes what isn't; a sentence says what went wrong. */
    @Nullable
    String ask(AccountAccess access) {
        var webhook = registered(webhook());
        if (webhook.id() == null) {
            return webhook.problem();
        }
        return switch (settings.product()) {
            case ACTIVITY -> subscribe(access, webhook.id());
            case ACCOUNT_ACTIVITY -> {
                var answer = api.post(access, everything(webhook.id()), Map.of());
                yield ok(answer) ? null : "X doesn't subscribe the account: " + sentence(answer);
            }
        };
    }

    /** X's id of our webhook, absent if it can't be told. */
    @Nullable
    String webhookId() {
        return webhook().id();
    }

    private Webhook webhook() {
        var answer = api.getAsApp("/2/webhooks", Map.of("webhook_config.fields", "id,url,valid,created_at"));
        if (!(answer instanceof Answered answered) || !answered.ok()) {
            return new Webhook(null, "Whether our webhook is valid can't be told: " + sentence(answer));
        }
        return new Fields(answered.body())
                .items("data").stream()
                        .filter(webhook -> address.equals(webhook.text("url")))
                        .map(webhook -> new Webhook(
                                webhook.id("id"),
                                webhook.flag("valid")
                                        ? null
                                        : "X couldn't verify " + address + " and sends nothing there."))
                        .findFirst()
                        .orElse(new Webhook(null, address + " isn't registered at X."));
    }

    private Webhook registered(Webhook known) {
        if (known.id() != null) {
            if (known.problem() != null) {
                api.putAsApp("/2/webhooks/" + XApi.segment(known.id()));
            }
            return known;
        }
        var answer = api.postAsApp("/2/webhooks", Map.of("url", address));
        return ok(answer)
                ? new Webhook(new Fields(((Answered) answer).body()).at("data").id("id"), null)
                : new Webhook(null, "X doesn't register " + address + ": " + sentence(answer));
    }

    private @Nullable String covers(AccountAccess access, String webhook) {
        return switch (settings.product()) {
            case ACTIVITY -> {
                var missing = missing(access, webhook);
                if (missing == null) {
                    yield UNTOLD;
                }
                yield missing.isEmpty() ? null : "X doesn't send " + String.join(", ", missing) + ".";
            }
            case ACCOUNT_ACTIVITY -> {
                var answer = api.get(access, everything(webhook), Map.of());
                var subscribed = answer instanceof Answered answered
                        && answered.ok()
                        && new Fields(answered.body()).at("data").flag("subscribed");
                yield subscribed ? null : "X doesn't send this account's events.";
            }
        };
    }

    private @Nullable String subscribe(AccountAccess access, String webhook) {
        var missing = missing(access, webhook);
        if (missing == null) {
            return UNTOLD;
        }
        var problems = new TreeSet<String>();
        for (String event : missing) {
            var answer = api.post(
                    access,
                    "/2/activity/subscriptions",
                    Map.of(
                            "event_type",
                            event,
                            "filter",
                            Map.of("user_id", access.externalAccountId()),
                            "tag",
                            "signalbox",
                            "webhook_id",
                            webhook));
            if (!ok(answer)) {
                problems.add("X doesn't subscribe " + event + ": " + sentence(answer));
            }
        }
        return problems.isEmpty() ? null : String.join(" ", problems);
    }

    private @Nullable List<String> missing(AccountAccess access, String webhook) {
        var subscribed = subscribed(access, webhook);
        return subscribed == null
                ? null
                : EVENTS.stream().filter(event -> !subscribed.contains(event)).toList();
    }

    private @Nullable Set<String> subscribed(AccountAccess access, String webhook) {
        var events = new HashSet<String>();
        var query = new HashMap<>(Map.of("max_results", "1000"));
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = api.getAsApp("/2/activity/subscriptions", query);
            if (!(answer instanceof Answered answered) || !answered.ok()) {
                return null;
            }
            var body = new Fields(answered.body());
            body.items("data").stream()
                    .filter(item ->
                            access.externalAccountId().equals(item.at("filter").id("user_id")))
                    .filter(item -> webhook.equals(item.id("webhook_id")))
                    .flatMap(item -> Stream.ofNullable(item.text("event_type")))
                    .forEach(events::add);
            var next = body.at("meta").text("next_token");
            if (next == null) {
                return events;
            }
            query.put("pagination_token", next);
        }
        return events;
    }

    private static String everything(String webhook) {
        return "/2/account_activity/webhooks/" + XApi.segment(webhook) + "/subscriptions/all";
    }

    private static boolean ok(Answer answer) {
        return answer instanceof Answered answered && answered.ok();
    }

    static String sentence(Answer answer) {
        return switch (answer) {
            case NotSent notSent -> notSent.reason() + ".";
            case NoAnswer noAnswer -> "no answer (" + noAnswer.reason() + ").";
            case Answered answered -> XProblem.of(answered).sentence();
        };
    }

    /**
     * How deliveries stand.
     *
     * @param arrive whether X sends an account's events
     * @param problem a sentence where something needs attention
     */
    record Deliveries(boolean arrive, @Nullable String problem) {}

    private record Webhook(@Nullable String id, @Nullable String problem) {}
}
