package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Refusal;
import java.net.URI;
import java.time.Clock;
import java.util.Set;

/** Registers webhooks and checks them. */
final class XWebhookDesk {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final XSubscriptions subscriptions;
    private final XSnowflakes ids;
    private final XChallenge challenge;
    private final Clock clock;

    XWebhookDesk(XSubscriptions subscriptions, XSnowflakes ids, XChallenge challenge, Clock clock) {
        this.subscriptions = subscriptions;
        this.ids = ids;
        this.challenge = challenge;
        this.clock = clock;
    }

    Answer list() {
        var body = Json.object();
        var data = body.putArray("data");
        subscriptions.webhooks().forEach(webhook -> data.add(webhook.json()));
        body.putObject("meta").put("result_count", data.size());
        return Answer.json(200, body);
    }

    Answer create(XCall call) {
        var url = call.required(call.json(), "url");
        if (!isAcceptable(url)) {
            throw refused("UrlValidationFailed", "url", url);
        }
        if (subscriptions.webhooks().stream().anyMatch(webhook -> webhook.url().equals(url))) {
            throw refused("DuplicateUrlFailed", "url", url);
        }
        if (challenge.check(url) != XChallenge.Verdict.RIGHT) {
            throw refused("CrcValidationFailed", "url", url);
        }
        var webhook = new XWebhook(ids.next(), url, true, clock.instant());
        subscriptions.put(webhook);
        var body = Json.object();
        body.set("data", webhook.json());
        return Answer.json(200, body);
    }

    Answer check(XCall call) {
        var webhook = require(call);
        var judged =
                switch (challenge.check(webhook.url())) {
                    case RIGHT -> webhook.judged(true);
                    case WRONG -> webhook.judged(false);
                    case PASSING -> webhook;
                };
        subscriptions.put(judged);
        var body = Json.object();
        body.putObject("data").put("valid", judged.valid());
        return Answer.json(200, body);
    }

    Answer delete(XCall call) {
        subscriptions.delete(require(call).id());
        var body = Json.object();
        body.putObject("data").put("deleted", true);
        return Answer.json(200, body);
    }

    XWebhook require(XCall call) {
        return require(call.id("webhook_id"));
    }

    XWebhook require(String id) {
        return subscriptions.find(id).orElseThrow(() -> refused("WebhookIdInvalid", "webhook_id", id));
    }

    /** HTTPS without a port, as X wants it; what runs on this machine is let off. */
    private static boolean isAcceptable(String url) {
        try {
            var uri = URI.create(url);
            var host = String.valueOf(uri.getHost());
            return LOOPBACK.contains(host) || ("https".equals(uri.getScheme()) && uri.getPort() < 0);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Refusal refused(String reason, String parameter, String value) {
        return XRefusal.invalid(parameter, value, reason);
    }
}
