package app.signalbox.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.intake.Webhooks;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.tenancy.TenantTransaction;
import app.signalbox.server.testing.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A brand with a connected account of the sandbox, and people who write to it there. */
final class Desk implements AutoCloseable {

    final Brand brand;
    final String account;
    final ApplicationContext context;
    private final Channel channel;
    private final Arrivals arrivals;
    private final Webhooks webhooks;
    private final JsonMapper json = new JsonMapper();

    private Desk(ApplicationContext context, Channel channel, String account) {
        this.context = context;
        this.channel = channel;
        this.account = account;
        this.arrivals = new Arrivals(context);
        this.webhooks = Webhooks.to(context);
        this.brand = Brand.found(context);
        arrivals.connect(brand, channel, account);
        reconnect();
    }

    static Desk onFacebook(ApplicationContext context) {
        return new Desk(context, Channel.FACEBOOK, Networks.newPage());
    }

    static Desk onInstagram(ApplicationContext context) {
        return new Desk(context, Channel.INSTAGRAM, Networks.newProfile());
    }

    /** A key to the account, for calls that no code of ours would make. */
    AccountAccess access() {
        String token = Networks.meta().issue(account);
        return new AccountAccess(accountId(), channel, account, Credential.ofToken(token, Instant.now()));
    }

    /** Gives the account a new key. */
    void reconnect() {
        String token = Networks.meta().issue(account);
        brand.run(() -> context.getBean(AccountKeys.class).keep(accountId(), Credential.ofToken(token, Instant.now())));
    }

    void letTheAiDrive(UUID conversation) {
        brand.call(() -> context.getBean(TransactionTemplate.class).execute(status -> {
            Drivers drivers = context.getBean(Drivers.class);
            drivers.lock(conversation);
            drivers.give(conversation, Driver.Kind.AI, null, null, Instant.now(), Duration.ofMinutes(5));
            return true;
        }));
    }

    private UUID accountId() {
        return brand.call(() -> read("select channel_account_id from channel_account", UUID.class));
    }

    /** Somebody writes a direct message that long ago; the conversation that it is in. */
    UUID personWrites(String person, String text, Duration ago) {
        Instant at = Instant.now().minus(ago);
        String mid = Networks.meta().personWrites(account, person, text, at);
        String messages = """
                {"sender":{"id":"%s"},"recipient":{"id":"%s"},"timestamp":%d,"message":{"mid":"%s","text":"%s"}}
                """.formatted(person, account, at.toEpochMilli(), mid, text);
        deliver(envelope("messaging", messages, at));
        return conversationOf(mid);
    }

    /** Somebody comments under a post; the conversation that it is in. */
    UUID personComments(String person, String text, Duration ago) {
        Instant at = Instant.now().minus(ago);
        String post = account + "_9" + account;
        String id = Networks.meta().personComments(account, post, person, text, at);
        String change = """
                {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"%s","post_id":"%s","parent_id":"%s",
                 "from":{"id":"%s","name":"Kim Tester"},"message":"%s","created_time":%d}}
                """.formatted(id, post, post, person, text, at.getEpochSecond());
        deliver(envelope("changes", change, at));
        return conversationOf(id);
    }

    private String envelope(String list, String item, Instant at) {
        String object = channel == Channel.INSTAGRAM ? "instagram" : "page";
        return "{\"object\":\"%s\",\"entry\":[{\"id\":\"%s\",\"time\":%d,\"%s\":[%s]}]}"
                .formatted(object, account, at.toEpochMilli(), list, item);
    }

    private void deliver(String body) {
        String network = channel.value();
        int status = webhooks.post(network, Webhooks.signedByMeta(body), body).statusCode();
        assertThat(status).isEqualTo(200);
        arrivals.route();
    }

    /** Brings everything that the network has told of the account so far, each this often. */
    void deliverLetters(int copies) {
        for (ObjectNode letter : Networks.lettersAbout(account)) {
            for (int copy = 0; copy < copies; copy++) {
                String body = json.writeValueAsString(letter);
                webhooks.post(channel.value(), Webhooks.signedByMeta(body), body);
            }
        }
        arrivals.route();
    }

    /** Brings the same as by a network that carries no id of ours, as Instagram and X do. */
    void deliverLettersWithoutOurIds() {
        for (ObjectNode letter : Networks.lettersAbout(account)) {
            String body = json.writeValueAsString(letter).replaceAll(",?\"metadata\":\"[^\"]*\"", "");
            webhooks.post(channel.value(), Webhooks.signedByMeta(body), body);
        }
        arrivals.route();
    }

    private UUID conversationOf(String providerMessageId) {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("select conversation_id from message where provider_message_id = :id")
                        .param("id", providerMessageId)
                        .query(UUID.class)
                        .single()));
    }

    OutboxEntry reply(UUID conversation, String text) {
        return reply(conversation, text, (ReplyForm) null);
    }

    OutboxEntry reply(UUID conversation, String text, @Nullable ReplyForm form) {
        return brand.call(() -> outbox().reply(conversation, new ReplyToConversation(text, form, null, null)));
    }

    /** Answers with files. */
    OutboxEntry reply(UUID conversation, String text, List<UUID> attachments) {
        return brand.call(
                () -> outbox().reply(conversation, new ReplyToConversation(text, null, null, null, attachments)));
    }

    UUID attach(UUID conversation, String name, byte[] content) {
        return brand.call(() -> context.getBean(Attachments.class).attach(conversation, name, content))
                .id();
    }

    List<OutboxEntry> entriesOf(UUID conversation) {
        return brand.call(() -> outbox().ofConversation(conversation));
    }

    /** Changes something as no code of ours would, such as a crash does. */
    void change(String sql) {
        brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class).sql(sql).update()));
    }

    OutboxEntry entry(UUID id) {
        return brand.call(() -> outbox().get(id));
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    /** Sends what is due until the entry has come that far. */
    OutboxEntry sendUntil(UUID id, OutboxState... states) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    brand.runOutside(() -> context.getBean(SendingDesk.class).pass());
                    return List.of(states).contains(entry(id).state());
                });
        return entry(id);
    }

    /** What people outside received from the account. */
    List<Received> received() {
        return Networks.book().all().stream()
                .filter(received -> received.account().equals(account))
                .toList();
    }

    /** Whether the network's lost access to the account is over for the sender. */
    boolean isResumed() {
        return onPlatform("""
                select not exists (select from platform.send_limit where kind = 'account' and key = :account
                    and paused_until > now())
                """);
    }

    /** Whether resuming waits for somebody's transaction to end. */
    boolean waitsToBeResumed() {
        return onPlatform("""
                select exists (select from pg_stat_activity
                    where wait_event_type = 'Lock' and query like '%resume_sending%' and :account <> '')
                """);
    }

    private boolean onPlatform(String question) {
        return context.getBean(TenantTransaction.class)
                .onPlatform(() -> context.getBean(JdbcClient.class)
                        .sql(question)
                        .param("account", account)
                        .query(Boolean.class)
                        .single());
    }

    <T> T inTransaction(Callable<T> work) {
        return brand.call(() -> context.getBean(TransactionTemplate.class).execute(status -> {
            try {
                return work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }));
    }

    <T> T read(String sql, Class<T> type) {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status ->
                        context.getBean(JdbcClient.class).sql(sql).query(type).single()));
    }

    @Override
    public void close() {
        webhooks.close();
    }
}
