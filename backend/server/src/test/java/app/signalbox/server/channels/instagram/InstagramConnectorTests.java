package app.signalbox.server.channels.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.Connector;
import app.signalbox.server.channels.ConnectorContract;
import app.signalbox.server.channels.HandshakeRequest;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.ThreadRead;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.WebhookDelivery;
import app.signalbox.server.channels.meta.MetaFixtures;
import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstagramConnectorTests extends ConnectorContract {

    private static final URI NOWHERE = URI.create("http://localhost:1");

    private final Connector connector = connector();

    @Override
    protected Connector connector() {
        return new InstagramConnector(
                MetaFixtures.webhooks(Secret.of("the-facebook-app's"), null, Secret.of("open sesame"), false),
                new InstagramSettings(Secret.of(CURRENT), Secret.of(PREVIOUS), NOWHERE));
    }

    @Override
    protected Connector unconfigured() {
        return new InstagramConnector(
                MetaFixtures.webhooks(null, null, Secret.of("open sesame"), false),
                new InstagramSettings(null, null, NOWHERE));
    }

    @Override
    protected WebhookDelivery signed(String body, String secret) {
        var signature = "sha256=" + hex(hmac("HmacSHA256", secret, body));
        return new WebhookDelivery(Map.of("x-hub-signature-256", signature), bytes(body));
    }

    @Override
    protected HandshakeRequest untrustworthyHandshake() {
        return new HandshakeRequest(
                Map.of("hub.mode", "subscribe", "hub.verify_token", "guess", "hub.challenge", "4711"));
    }

    @Override
    protected String body() {
        return """
                {"object":"instagram","entry":[
                  {"id":"17840001","time":1765000001000,"messaging":[
                    {"sender":{"id":"9100"},"recipient":{"id":"17840001"},"timestamp":1765000000500,
                     "message":{"mid":"aWc1","attachments":[
                       {"type":"story_mention","payload":{"url":"https://cdn.example/story"}}]}},
                    {"sender":{"id":"9100"},"recipient":{"id":"17840001"},"timestamp":1765000000600,
                     "read":{"mid":"aWc0"}}]},
                  {"id":"17840001","time":1765000002,"changes":[
                    {"field":"comments","value":{"id":"500","text":"So pretty","from":{"id":"9200","username":"ida.invented"},
                     "media":{"id":"300","media_product_type":"FEED"}}},
                    {"field":"mentions","value":{"media_id":"301","comment_id":"501"}}]}]}
                """;
    }

    @Override
    protected String bodyWithSomethingUnknown() {
        return """
                {"object":"instagram","entry":[{"id":"17840001","time":1765000002,"changes":[
                  {"field":"scents","value":{"id":"1"}},{"field":"live_comments","value":{"id":"2","text":"Hi"}}]}]}""";
    }

    @Test
    void acceptsWhatTheFacebookAppSigned() {
        assertThat(connector.signed(signed(body(), "the-facebook-app's"))).isTrue();
    }

    @Test
    void putsCommentAndRepliesIntoTheThreadOfTheTopLevelComment() {
        var top = (MessagePosted) only(comment("500", "9200", ""));
        var reply = (MessagePosted) only(comment("501", "9300", ",\"parent_id\":\"500\""));
        var ours = (MessagePosted) only(comment("502", "17840001", ",\"parent_id\":\"500\""));

        assertThat(top.thread()).isEqualTo(new ThreadRef(ThreadKind.COMMENT, "500", "300"));
        assertThat(reply.thread()).isEqualTo(top.thread());
        assertThat(reply.replyTo()).isEqualTo("500");
        assertThat(top.author()).isEqualTo(new Person("9200", null, "ida.invented"));
        assertThat(ours.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(ours.contact()).isNull();
    }

    @Test
    void knowsACommentUnderABoostedPostAgain() {
        var organic = only(comment("500", "9200", ""));
        var boosted = only(comment("500", "9200", ",\"ad\":1").replace("\"300\"", "\"399\",\"ad_id\":\"7\""));

        assertThat(boosted.source().dedupeKey()).isEqualTo(organic.source().dedupeKey());
    }

    @Test
    void readsAChangeThatStandsDirectlyOnTheEntry() {
        var comment = (MessagePosted) only("""
                {"object":"instagram","entry":[{"id":"17840001","time":1765000002,
                  "field":"comments","value":{"id":"500","text":"So pretty"}}]}""");

        assertThat(comment.text()).isEqualTo("So pretty");
        assertThat(comment.author()).isNull();
        assertThat(comment.source().externalAccountId()).isEqualTo("17840001");
    }

    @Test
    void leavesTheContentOfMentionsPending() {
        var inComment = (MessagePosted) only(change("mentions", "{\"media_id\":\"301\",\"comment_id\":\"501\"}"));
        var inCaption = (MessagePosted) only(change("mentions", "{\"media_id\":\"301\"}"));

        assertThat(inComment.contentPending()).isTrue();
        assertThat(inComment.thread()).isEqualTo(new ThreadRef(ThreadKind.MENTION, "501", "301"));
        assertThat(inCaption.providerMessageId()).isEqualTo("301");
    }

    @Test
    void readsATestMessageOfTheDashboard() {
        var message = (MessagePosted) only("""
                {"object":"instagram","entry":[{"id":"0","time":1765000002,"changes":[{"field":"messages","value":
                  {"sender":{"id":"12334"},"recipient":{"id":"23245"},"timestamp":"1765000001",
                   "message":{"mid":"random_mid","text":"random_text"}}}]}]}""");

        assertThat(message.text()).isEqualTo("random_text");
        assertThat(message.contact()).isEqualTo(new Person("12334", null, null));
        assertThat(message.source().providerTime()).isEqualTo(Instant.ofEpochSecond(1765000001));
    }

    @Test
    void readsDirectMessagesInInstagramsOwnWay() {
        var story = (MessagePosted)
                only(
                        messaging(
                                "\"message\":{\"mid\":\"a\",\"text\":\"Wow\",\"reply_to\":{\"story\":{\"id\":\"s\",\"url\":\"https://cdn.example/s\"}}}"));
        var unsent = (MessageDeleted) only(messaging("\"message\":{\"mid\":\"a\",\"is_deleted\":true}"));
        var read = (ThreadRead) only(messaging("\"read\":{\"mid\":\"a\"}"));

        assertThat(story.attachments()).containsExactly(new Attachment("story_reply", "https://cdn.example/s", "s"));
        assertThat(story.source().providerTime()).isEqualTo(Instant.parse("2025-12-06T05:46:40Z"));
        assertThat(unsent.providerMessageId()).isEqualTo("a");
        assertThat(read.upToMessageId()).isEqualTo("a");
        assertThat(read.upTo()).isNull();
    }

    @Test
    void readsStoryInsightsAsNotice() {
        var insights = (Notice) only(change("story_insights", "{\"media_id\":\"9\",\"reach\":17}"));

        assertThat(insights.detail()).isEqualTo("media_id 9, reach 17");
    }

    @Test
    void sendsPageDeliveriesToTheirOwnAddress() {
        var page = (Unreadable) only("{\"object\":\"page\",\"entry\":[{\"id\":\"1\"}]}");

        assertThat(page.reason()).contains("/webhooks/facebook");
    }

    private ProviderEvent only(String body) {
        return assertThat(connector.read(bytes(body))).singleElement().actual();
    }

    private static String comment(String id, String author, String more) {
        return change("comments", """
                {"id":"%s","text":"So pretty","from":{"id":"%s","username":"ida.invented"},"media":{"id":"300"}%s}""".formatted(id, author, more));
    }

    private static String change(String field, String value) {
        return """
                {"object":"instagram","entry":[{"id":"17840001","time":1765000002,"changes":[
                  {"field":"%s","value":%s}]}]}""".formatted(field, value);
    }

    private static String messaging(String content) {
        return """
                {"object":"instagram","entry":[{"id":"17840001","time":"2025-12-06T05:46:41+0000","messaging":[
                  {"sender":{"id":"9100"},"recipient":{"id":"17840001"},"timestamp":"2025-12-06T05:46:40+0000",%s}]}]}""".formatted(content);
    }
}
