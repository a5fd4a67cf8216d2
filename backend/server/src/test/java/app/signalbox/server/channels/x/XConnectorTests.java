package app.signalbox.server.channels.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.Connector;
import app.signalbox.server.channels.ConnectorContract;
import app.signalbox.server.channels.HandshakeReply.Proven;
import app.signalbox.server.channels.HandshakeRequest;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import app.signalbox.server.channels.ProviderEvent.SubjectChanged;
import app.signalbox.server.channels.ProviderEvent.ThreadRead;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.WebhookDelivery;
import app.signalbox.server.channels.wire.Secret;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XConnectorTests extends ConnectorContract {

    private static final Person IDA = new Person("900", "Ida Invented", "ida_invented");

    private final Connector connector = connector();

    @Override
    protected Connector connector() {
        return new XConnector(XSettingsFixture.signing(Secret.of(CURRENT), Secret.of(PREVIOUS)));
    }

    @Override
    protected Connector unconfigured() {
        return new XConnector(XSettingsFixture.signing(Secret.of(""), null));
    }

    @Override
    protected WebhookDelivery signed(String body, String secret) {
        var signature = "sha256=" + Base64.getEncoder().encodeToString(hmac("HmacSHA256", secret, body));
        return new WebhookDelivery(Map.of("X-Twitter-Webhooks-Signature", signature), bytes(body));
    }

    @Override
    protected HandshakeRequest untrustworthyHandshake() {
        return new HandshakeRequest(Map.of("crc_token", " "));
    }

    @Override
    protected String body() {
        return """
                {"for_user_id":"100","users":{"900":{"id":"900","name":"Ida Invented","screen_name":"ida_invented"}},
                 "direct_message_events":[{"type":"message_create","id":"11","created_timestamp":"1765000000500",
                   "message_create":{"target":{"recipient_id":"100"},"sender_id":"900","message_data":{"text":"Hi"}}}],
                 "direct_message_mark_read_events":[{"created_timestamp":"1765000000600","sender_id":"900",
                   "target":{"recipient_id":"100"},"last_read_event_id":"10"}],
                 "tweet_create_events":[{"id":12,"id_str":"12","text":"@lanterns hello","created_at":
                   "Sat Dec 06 05:46:40 +0000 2025","user":{"id_str":"900","name":"Ida Invented","screen_name":"ida_invented"}}],
                 "favorite_events":[{"id":"f1","timestamp_ms":1765000000700,"favorited_status":{"id_str":"5"},
                   "user":{"id":900}}],
                 "follow_events":[{"type":"follow","created_timestamp":"1765000000800","source":{"id":"900"},
                   "target":{"id":"100"}}]}
                """;
    }

    @Override
    protected String bodyWithSomethingUnknown() {
        return """
                {"for_user_id":"100","telepathy_events":[{"id":"1"}],
                 "tweet_delete_events":[{"status":{"id":"12","user_id":"100"},"timestamp_ms":"1765000000900"}]}""";
    }

    @ParameterizedTest
    @CsvSource({
        "consumer_secret_test, challenge_string, Z59XA+IBd1336SO8XsxkpTYGop2pvAk7sS1omhtWfJw=",
        "test, challenge_string, SYYKwb5URQ4OnNXL3KWDH9ph6EIaP+4PTQFxLk5FIK4="
    })
    void answersTheChallengeWithTheCurrentSecret(String secret, String token, String expected) {
        var rotating = new XConnector(XSettingsFixture.signing(Secret.of(secret), Secret.of("former")));

        assertThat(rotating.handshake(new HandshakeRequest(Map.of("crc_token", token))))
                .contains(new Proven("application/json", "{\"response_token\":\"sha256=" + expected + "\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    test | test=1&other_test=2 | 25Cu3iwbbiqBTwQRzcKJZwisjf736V2Q8UaTlkfLSoc=
                    consumer_secret_test | {"for_user_id":"2244994945"} | SZo9IkpEgm0Ki6LiKFMXyT69cCUTQVH5KU6qv4FjuNA=
                    """)
    void holdsForThePublishedVectors(String secret, String body, String expected) {
        var connector = new XConnector(XSettingsFixture.signing(Secret.of(secret), null));
        var delivery = new WebhookDelivery(Map.of("x-twitter-webhooks-signature", "sha256=" + expected), bytes(body));

        assertThat(connector.signed(delivery)).isTrue();
    }

    @Test
    void readsDirectMessagesOfBothShapesIntoOneThread() {
        var legacy = (MessagePosted) connector.read(bytes(body())).getFirst();
        var activity = (MessagePosted) only(activity("dm.sent", """
                {"direct_message_events":[{"type":"message_create","id":"13","created_timestamp":"1765000000500",
                  "message_create":{"target":{"recipient_id":"900"},"sender_id":"100","message_data":{"text":"Fish &amp; chips",
                  "attachment":{"type":"media","media":{"type":"photo","media_url_https":"https://cdn.example/p"}}}}}],
                 "users":{"900":{"data":{"id":"900","name":"Ida Invented","username":"ida_invented"}}}}"""));

        assertThat(legacy.thread()).isEqualTo(new ThreadRef(ThreadKind.DM, "900", null));
        assertThat(activity.thread()).isEqualTo(legacy.thread());
        assertThat(legacy.direction()).isEqualTo(Direction.INBOUND);
        assertThat(legacy.author()).isEqualTo(IDA);
        assertThat(activity.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(activity.contact()).isEqualTo(IDA);
        assertThat(activity.text()).isEqualTo("Fish & chips");
        assertThat(activity.attachments()).containsExactly(new Attachment("image", "https://cdn.example/p", null));
        assertThat(activity.source().dedupeKey()).isEqualTo("-42");
    }

    @Test
    void tellsSeveralMessagesUnderOneEventIdApart() {
        var events = connector.read(bytes(activity("dm.received", """
                {"direct_message_events":[
                  {"id":"13","message_create":{"target":{"recipient_id":"100"},"sender_id":"900","message_data":{"text":"a"}}},
                  {"id":"14","message_create":{"target":{"recipient_id":"100"},"sender_id":"900","message_data":{"text":"b"}}}]}""")));

        assertThat(events)
                .hasSize(2)
                .extracting(event -> event.source().dedupeKey())
                .doesNotHaveDuplicates();
    }

    @Test
    void readsAnEncryptedMessageAsOneWithoutText() {
        var chat = (MessagePosted) only(activity("chat.received", """
                {"id":"e-1","created_at_msec":"1765000000500","sender_id":"900","conversation_id":"900:100"}"""));

        assertThat(chat.text()).isNull();
        assertThat(chat.attachments()).containsExactly(new Attachment("encrypted", null, null));
        assertThat(chat.thread()).isEqualTo(new ThreadRef(ThreadKind.DM, "900", null));
        assertThat(chat.contentPending()).isFalse();
    }

    @Test
    void keepsAnExchangeWithOnePersonTogetherAndTwoPeopleApart() {
        var mention = (MessagePosted) only(activity("post.mention.create", post("50", "900", "50", "")));
        var ours = (MessagePosted) only(activity("post.create", post("51", "100", "50", reply("50", "900"))));
        var again = (MessagePosted) only(activity("post.mention.create", post("52", "900", "50", reply("51", "100"))));
        var stranger =
                (MessagePosted) only(activity("post.mention.create", post("53", "901", "50", reply("51", "100"))));

        assertThat(List.of(mention, ours, again))
                .extracting(MessagePosted::thread)
                .containsOnly(new ThreadRef(ThreadKind.MENTION, "post/50/900", "50"));
        assertThat(stranger.thread().key()).isEqualTo("post/50/901");
        assertThat(ours.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(again.replyTo()).isEqualTo("51");
    }

    @Test
    void keepsALegacyExchangeTogetherThoughNoConversationIsNamed() {
        var mention = (MessagePosted) only(tweet("50", "900", ""));
        var ours = (MessagePosted) only(tweet("51", "100", legacyReply("50", "900")));
        var again = (MessagePosted) only(tweet("52", "900", legacyReply("51", "100")));

        assertThat(List.of(mention, ours, again))
                .extracting(MessagePosted::thread)
                .containsOnly(new ThreadRef(ThreadKind.MENTION, "public/900", null));
    }

    @Test
    void readsOwnPublicationsAsSubjectsAndRepostsAsReactions() {
        var published = (SubjectChanged) only(activity("post.create", post("60", "100", "60", "")));
        var ownThread = only(activity("post.create", post("61", "100", "60", reply("60", "100"))));
        var repost = (ReactionChanged) only(activity(
                "post.repost.create",
                post("62", "900", "62", ",\"referenced_tweets\":[{\"type\":\"retweeted\",\"id\":\"60\"}]")));
        var quote = (MessagePosted) only(activity(
                "post.quote.create",
                post("63", "900", "63", ",\"referenced_tweets\":[{\"type\":\"quoted\",\"id\":\"60\"}]")));

        assertThat(published.subjectRef()).isEqualTo("60");
        assertThat(ownThread).isInstanceOf(SubjectChanged.class);
        assertThat(repost.target()).isEqualTo("60");
        assertThat(repost.reaction()).isEqualTo("repost");
        assertThat(quote.attachments()).containsExactly(new Attachment("quote", "https://x.com/i/status/60", null));
    }

    @Test
    void readsTheWholeTextOfALongPost() {
        var legacy = (MessagePosted)
                only(tweet("70", "900", ",\"truncated\":true,\"extended_tweet\":{\"full_text\":\"all of it\"}"));
        var activity = (MessagePosted) only(
                activity("post.mention.create", post("71", "900", "71", ",\"note_tweet\":{\"text\":\"all of it\"}")));

        assertThat(legacy.text()).isEqualTo("all of it");
        assertThat(activity.text()).isEqualTo("all of it");
    }

    @Test
    void readsDeletionsOfBothShapes() {
        var legacy = (MessageDeleted) only("""
                {"for_user_id":"100","tweet_delete_events":[{"status":{"id":"50","user_id":"100"},"timestamp_ms":"1765000000900"}]}""");
        var activity = (MessageDeleted) only(activity("post.delete", "{\"id\":\"50\",\"author_id\":\"100\"}"));
        var created = only(tweet("50", "900", ""));

        assertThat(legacy.providerMessageId()).isEqualTo("50");
        assertThat(legacy.source().providerTime()).isEqualTo(Instant.ofEpochMilli(1765000000900L));
        assertThat(activity.providerMessageId()).isEqualTo("50");
        assertThat(created.source().dedupeKey()).isNotEqualTo(legacy.source().dedupeKey());
    }

    @Test
    void knowsWhoLikedWhat() {
        var outbound = (ReactionChanged) only(activity("like.create", like("900", "")));
        var inbound = (ReactionChanged) only(activity("like.create", like("100", """
                ,"includes":{"users":[{"id":"100","username":"lanterns"},{"id":"900","username":"ida_invented","name":"Ida Invented"}]}""")));
        var nobody = only(activity("like.create", like("100", "")));

        assertThat(outbound.author().externalId()).isEqualTo("100");
        assertThat(inbound.author()).isEqualTo(IDA);
        assertThat(inbound.target()).isEqualTo("5");
        assertThat(nobody).isInstanceOf(Unreadable.class);
    }

    @Test
    void readsReadReceiptsOfTheOtherSideOnly() {
        var theirs = (ThreadRead) only(read("900", "100"));
        var ours = (Notice) only(read("100", "900"));

        assertThat(theirs.upToMessageId()).isEqualTo("10");
        assertThat(theirs.thread().key()).isEqualTo("900");
        assertThat(ours.kind()).isEqualTo("read_by_account");
    }

    @Test
    void readsWhatHappensToTheAccountAsNotices() {
        var unfollow = (Notice)
                only(
                        activity(
                                "follow.unfollow",
                                "{\"source\":{\"data\":{\"id\":\"900\",\"username\":\"ida_invented\"}},\"target\":{\"data\":{\"id\":\"100\"}}}"));
        var bio = (Notice) only(activity("profile.update.bio", "{\"before\":\"a\",\"after\":\"b\"}"));
        var typing = (Notice) only("""
                {"for_user_id":"100","direct_message_indicate_typing_events":[{"created_timestamp":"1765000000900",
                 "sender_id":"900","target":{"recipient_id":"100"}}]}""");

        assertThat(unfollow.kind()).isEqualTo("unfollow");
        assertThat(unfollow.detail()).isEqualTo("@ida_invented -> 100");
        assertThat(bio.kind()).isEqualTo("profile_update_bio");
        assertThat(bio.detail()).isEqualTo("b");
        assertThat(typing.kind()).isEqualTo("typing");
    }

    @Test
    void readsWithdrawnAccessOfBothShapesForTheUserWhoWithdrewIt() {
        var legacy = (Notice) only("""
                {"user_event":{"revoke":{"date_time":"2025-12-06T05:46:40+00:00","target":{"app_id":"1"},"source":{"user_id":"100"}}}}""");
        var activity = (Notice) only("""
                {"data":{"event_uuid":"7","event_type":"oauth.revoke","payload":{"user_id":"100","app_id":"1"}}}""");

        assertThat(List.of(legacy, activity)).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo("oauth_revoke");
            assertThat(notice.source().externalAccountId()).isEqualTo("100");
        });
    }

    @Test
    void saysWhichEventTypeItDoesNotKnow() {
        var unknown = (Unreadable) only(activity("seance.started", "{\"id\":\"1\"}"));

        assertThat(unknown.reason()).contains("seance.started");
        assertThat(unknown.source().externalAccountId()).isEqualTo("100");
    }

    private ProviderEvent only(String body) {
        return assertThat(connector.read(bytes(body))).singleElement().actual();
    }

    private static String activity(String type, String payload) {
        return """
                {"data":{"event_uuid":"-42","filter":{"user_id":"100"},"event_type":"%s","payload":%s}}""".formatted(type, payload);
    }

    private static String post(String id, String author, String conversation, String more) {
        return """
                {"id":"%s","author_id":"%s","conversation_id":"%s","text":"Words","created_at":"2025-12-06T05:46:40.000Z"%s}""".formatted(id, author, conversation, more);
    }

    private static String reply(String post, String author) {
        return """
                ,"in_reply_to_user_id":"%s","referenced_tweets":[{"type":"replied_to","id":"%s"}]""".formatted(author, post);
    }

    private static String tweet(String id, String author, String more) {
        return """
                {"for_user_id":"100","tweet_create_events":[{"id_str":"%s","text":"Words","user":{"id_str":"%s"}%s}]}""".formatted(id, author, more);
    }

    private static String legacyReply(String post, String author) {
        return ",\"in_reply_to_status_id_str\":\"%s\",\"in_reply_to_user_id_str\":\"%s\"".formatted(post, author);
    }

    private static String like(String owner, String more) {
        return """
                {"id":"a1","timestamp_ms":"1765000000500","liked_tweet_id":"5","liked_tweet_author_id":"%s"}%s""".formatted(owner, more);
    }

    private static String read(String reader, String other) {
        return """
                {"for_user_id":"100","direct_message_mark_read_events":[{"created_timestamp":"1765000000600",
                 "sender_id":"%s","target":{"recipient_id":"%s"},"last_read_event_id":"10"}]}""".formatted(reader, other);
    }
}
