package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.talk.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Sends again what was sent in a span of the last day. */
final class XReplayDesk {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);
    private static final Duration KEPT = Duration.ofDays(1);

    private final XSettings settings;
    private final XWebhookDesk webhooks;
    private final XSubscriptions subscriptions;
    private final XSnowflakes ids;
    private final XEvents events;
    private final Archive archive;
    private final Mail mail;

    XReplayDesk(
            XSettings settings,
            XWebhookDesk webhooks,
            XSubscriptions subscriptions,
            XSnowflakes ids,
            XEvents events,
            Archive archive,
            Mail mail) {
        this.settings = settings;
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.ids = ids;
        this.events = events;
        this.archive = archive;
        this.mail = mail;
    }

    Answer replayAccounts(XCall call) {
        var query = call.call().query();
        return replay(webhooks.require(call), span(query.text("from_date", ""), query.text("to_date", "")));
    }

    Answer replay(XCall call) {
        var body = call.json();
        var webhook = webhooks.require(call.required(body, "webhook_id"));
        return replay(webhook, span(call.required(body, "from_date"), call.required(body, "to_date")));
    }

    private Answer replay(XWebhook webhook, Span span) {
        var jobId = ids.next();
        var bodies = new ArrayList<ObjectNode>(archive.between(span.from(), span.to()));
        bodies.addAll(events.between(span.from(), span.to()));
        bodies.stream().filter(concerning(webhook)).forEach(body -> mail.send(Network.X, body));
        mail.send(Network.X, status(webhook, jobId));
        var answer = Json.object();
        answer.putObject("data")
                .put("job_id", jobId)
                .put("created_at", XFields.time(settings.clock().instant()));
        return Answer.json(200, answer);
    }

    /** Those of the accounts subscribed through a webhook; of all, where none is. */
    private Predicate<ObjectNode> concerning(XWebhook webhook) {
        var accounts = new ArrayList<>(subscriptions.accountsOf(webhook.id()));
        subscriptions.activities().stream()
                .filter(activity -> activity.webhookId().equals(webhook.id()))
                .forEach(activity -> accounts.add(activity.userId()));
        return body -> accounts.isEmpty() || accounts.contains(accountOf(body));
    }

    private static String accountOf(ObjectNode body) {
        return Json.text(body, "for_user_id")
                .or(() -> Json.text(body.at("/data/filter"), "user_id"))
                .orElse("");
    }

    private static ObjectNode status(XWebhook webhook, String jobId) {
        var body = Json.object();
        body.putObject("replay_job_status")
                .put("webhook_id", webhook.id())
                .put("job_id", jobId)
                .put("job_state", "Complete")
                .put("job_state_description", "Job completed successfully");
        return body;
    }

    private Span span(String fromDate, String toDate) {
        var from = minute("from_date", fromDate);
        var to = minute("to_date", toDate);
        var now = settings.clock().instant();
        if (from.isBefore(now.minus(KEPT).truncatedTo(ChronoUnit.MINUTES))) {
            throw XRefusal.invalid("from_date", fromDate, "from_date lies more than 24 hours back");
        }
        if (!from.isBefore(to) || to.isAfter(now.minus(settings.replayLag()))) {
            throw XRefusal.invalid("to_date", toDate, "to_date must be after from_date and at least some minutes ago");
        }
        return new Span(from, to);
    }

    private static Instant minute(String name, String value) {
        try {
            return LocalDateTime.parse(value, MINUTE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw XRefusal.invalid(name, value, "%s must be in yyyymmddhhmm format".formatted(name));
        }
    }

    private record Span(Instant from, Instant to) {}
}
