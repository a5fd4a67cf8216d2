package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the webhooks about what took effect, as far as the account is subscribed to them. */
final class Postman {

    private final MetaSettings settings;
    private final Subscriptions subscriptions;
    private final Mail mail;
    private final Executor threads;
    private final CountDownLatch closed;

    Postman(MetaSettings settings, Subscriptions subscriptions, Mail mail, Executor threads, CountDownLatch closed) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.threads = threads;
        this.closed = closed;
    }

    /** The echo of a message at once, then its receipts. */
    void sent(SandboxAccount account, String personId, Utterance utterance, @Nullable String metadata) {
        threads.execute(() -> {
            echo(account, personId, utterance, metadata);
            if (waited(settings.deliveredAfter())) {
                delivered(account, personId, utterance);
                if (waited(settings.readAfter())) {
                    read(account, personId, utterance);
                }
            }
        });
    }

    /** A change in what stands on a page or under a medium. */
    void changed(SandboxAccount account, String field, ObjectNode value, Instant at) {
        if (subscriptions.has(account, field)) {
            var change = Json.object().put("field", field);
            change.set("value", value);
            var body = envelope(account, at.getEpochSecond(), "changes", change);
            threads.execute(() -> mail.send(account.network(), body));
        }
    }

    /** Instagram tells neither the app nor its metadata. */
    private void echo(SandboxAccount account, String personId, Utterance utterance, @Nullable String metadata) {
        var item = between(account.externalAccountId(), personId, utterance.at());
        var message = item.putObject("message").put("mid", utterance.id()).put("is_echo", true);
        if (!utterance.text().isEmpty()) {
            message.put("text", utterance.text());
        }
        if (!utterance.attached().isEmpty()) {
            message.putArray("attachments")
                    .addAll(utterance.attached().stream().map(Attached::told).toList());
        }
        if (account.network() == Network.FACEBOOK) {
            message.put("app_id", Long.parseLong(settings.appId()));
            if (metadata != null) {
                message.put("metadata", metadata);
            }
        }
        message(account, account.network() == Network.FACEBOOK ? "message_echoes" : "messages", item);
    }

    private void delivered(SandboxAccount account, String personId, Utterance utterance) {
        if (account.network() == Network.FACEBOOK) {
            var now = settings.clock().instant();
            var item = between(personId, account.externalAccountId(), now);
            item.putObject("delivery")
                    .put("watermark", watermark(utterance, now))
                    .putArray("mids")
                    .add(utterance.id());
            message(account, "message_deliveries", item);
        }
    }

    private void read(SandboxAccount account, String personId, Utterance utterance) {
        var now = settings.clock().instant();
        var item = between(personId, account.externalAccountId(), now);
        if (account.network() == Network.FACEBOOK) {
            item.putObject("read").put("watermark", watermark(utterance, now));
            message(account, "message_reads", item);
        } else {
            item.putObject("read").put("mid", utterance.id());
            message(account, "messaging_seen", item);
        }
    }

    private static long watermark(Utterance utterance, Instant now) {
        return Math.max(utterance.at().toEpochMilli(), now.toEpochMilli());
    }

    private void message(SandboxAccount account, String field, ObjectNode item) {
        if (subscriptions.has(account, field)) {
            var time = settings.clock().instant().toEpochMilli();
            mail.send(account.network(), envelope(account, time, "messaging", item));
        }
    }

    private static ObjectNode between(String sender, String recipient, Instant at) {
        var item = Json.object();
        item.putObject("sender").put("id", sender);
        item.putObject("recipient").put("id", recipient);
        return item.put("timestamp", at.toEpochMilli());
    }

    private static ObjectNode envelope(SandboxAccount account, long time, String list, ObjectNode item) {
        var body = Json.object().put("object", account.network() == Network.INSTAGRAM ? "instagram" : "page");
        var entry = body.putArray("entry")
                .addObject()
                .put("id", account.externalAccountId())
                .put("time", time);
        entry.putArray(list).add(item);
        return body;
    }

    private boolean waited(Duration span) {
        try {
            return !closed.await(span.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
