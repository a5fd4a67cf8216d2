package app.signalbox.server.channels.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.Connector;
import app.signalbox.server.channels.ConnectorContract;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.HandshakeReply.Proven;
import app.signalbox.server.channels.HandshakeReply.Refused;
import app.signalbox.server.channels.HandshakeRequest;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.LeadFormAnswered;
import app.signalbox.server.channels.ProviderEvent.LeadFormSubmitted;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessageEdited;
import app.signalbox.server.channels.ProviderEvent.MessageModerated;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.MessagesDelivered;
import app.signalbox.server.channels.ProviderEvent.Moderation;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.ReactionChange;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import app.signalbox.server.channels.ProviderEvent.SubjectChange;
import app.signalbox.server.channels.ProviderEvent.SubjectChanged;
import app.signalbox.server.channels.ProviderEvent.ThreadRead;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.WebhookDelivery;
import app.signalbox.server.channels.meta.MetaFixtures;
import app.signalbox.server.channels.wire.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacebookConnectorTests extends ConnectorContract {

    private static final String PAGE = "70010001";
    private static final String PERSON = "88020002";

    private final Connector connector = connector();

    @Override
    protected Connector connector() {
        return new FacebookConnector(
                MetaFixtures.webhooks(Secret.of(CURRENT), Secret.of(PREVIOUS), Secret.of("open sesame"), false));
    }

    @Override
    protected Connector unconfigured() {
        return new FacebookConnector(MetaFixtures.webhooks(null, Secret.of(" "), null, false));
    }

    @Override
    protected WebhookDelivery signed(String body, String secret) {
        var signature = "sha256=" + hex(hmac("HmacSHA256", secret, body));
        return new WebhookDelivery(Map.of("X-Hub-Signature-256", signature), bytes(body));
    }

    @Override
    protected HandshakeRequest untrustworthyHandshake() {
        return handshake("open says me", "4711");
    }

    @Override
    protected String body() {
        return """
                {"object":"page","entry":[
                  {"id":70010001,"time":1765000001000,"messaging":[
                    {"sender":{"id":"88020002"},"recipient":{"id":"70010001"},"timestamp":1765000000500,
                     "message":{"mid":"m_lantern1","text":"Is the lantern back in stock?","attachments":[
                       {"type":"image","payload":{"url":"https://cdn.example/lantern.jpg"}}]}},
                    {"sender":{"id":"88020002"},"recipient":{"id":"70010001"},"timestamp":1765000000600,
                     "postback":{"title":"Get started","payload":"START"}},
                    {"sender":{"id":"88020002"},"recipient":{"id":"70010001"},"timestamp":1765000000700,
                     "reaction":{"mid":"m_lantern0","action":"react","reaction":"love","emoji":"x"}},
                    {"sender":{"id":"88020002"},"recipient":{"id":"70010001"},"timestamp":1765000000800,
                     "read":{"watermark":1765000000100}},
                    {"sender":{"id":"88020002"},"recipient":{"id":"70010001"},
                     "delivery":{"mids":["m_lantern0"],"watermark":1765000000100}},
                    {"sender":{"id":"88020002"},"recipient":{"id":"70010001"},"timestamp":1765000000900,
                     "take_thread_control":{"previous_owner_app_id":"31","metadata":"bye"}}]},
                  {"id":"70010002","time":1765000002,"changes":[
                    {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"5_51","post_id":"70010002_5",
                     "parent_id":"70010002_5","from":{"id":"88020003","name":"Ida Invented"},"message":"Lovely",
                     "created_time":1765000002}},
                    {"field":"ratings","value":{"item":"rating","verb":"add","open_graph_story_id":61,
                     "reviewer_id":88020004,"reviewer_name":"Rolf Review","recommendation_type":"POSITIVE",
                     "review_text":"Bright and quick"}},
                    {"field":"leadgen","value":{"leadgen_id":71,"form_id":72,"created_time":1765000002}}]}]}
                """;
    }

    @Override
    protected String bodyWithSomethingUnknown() {
        return feed("""
                {"item":"hologram","verb":"add","post_id":"70010001_9"}}, {"field":"feed","value":
                {"item":"comment","verb":"add","comment_id":"9_1","post_id":"70010001_9","message":"Hm"}""");
    }

    @Test
    void answersTheRightTokenWithTheBareChallenge() {
        var reply = connector.handshake(handshake("open sesame", "1158201444"));

        assertThat(reply).contains(new Proven("text/plain", "1158201444"));
    }

    @Test
    void readsWhatAFormWasFilledInWith() {
        var answered = (LeadFormAnswered) only(change("leadgen", """
                {"leadgen_id":"71","form_id":"72","created_time":1765000002,"field_data":[
                {"name":"full_name","values":["Ada Kettle"]},{"name":"rooms","values":["one","two"]},
                {"name":"nothing","values":[]},{"values":["lost"]}]}"""));

        assertThat(answered.leadFormEntryId()).isEqualTo("71");
        assertThat(answered.formId()).isEqualTo("72");
        assertThat(answered.answers())
                .containsExactly(Map.entry("full_name", "Ada Kettle"), Map.entry("rooms", "one, two"));
        assertThat(answered.source().dedupeKey()).isEqualTo("leadgen#71#answers");
    }

    @Test
    void refusesChallengesThatNobodyWouldSend() {
        var tooLong = connector.handshake(handshake("open sesame", "1".repeat(300)));
        var unprintable = connector.handshake(handshake("open sesame", "1\n2"));
        var none = connector.handshake(
                new HandshakeRequest(Map.of("hub.mode", "subscribe", "hub.verify_token", "open sesame")));
        var wrongMode = connector.handshake(new HandshakeRequest(
                Map.of("hub.mode", "unsubscribe", "hub.verify_token", "open sesame", "hub.challenge", "1")));

        assertThat(List.of(tooLong, unprintable, none, wrongMode))
                .allSatisfy(reply -> assertThat(reply).contains(new Refused()));
    }

    @Test
    void namesTheVerifyTokenWhenOnlyThatIsMissing() {
        var halfway = new FacebookConnector(MetaFixtures.webhooks(Secret.of("s"), null, null, false));

        assertThat(halfway.configured()).isFalse();
        assertThat(halfway.missingSetting()).isEqualTo("SIGNALBOX_META_VERIFY_TOKEN");
    }

    @Test
    void readsADirectMessage() {
        var event = only(messaging("""
                "timestamp":1765000000500,"message":{"mid":"m_1","text":"Hi\\u0000 \\ud83d","reply_to":{"mid":"m_0"}}"""));

        assertThat(event)
                .isEqualTo(new MessagePosted(
                        new EventSource(
                                Channel.FACEBOOK,
                                PAGE,
                                event.source().dedupeKey(),
                                Instant.ofEpochMilli(1765000000500L)),
                        new ThreadRef(ThreadKind.DM, PERSON, null),
                        Direction.INBOUND,
                        AuthorKind.CONTACT,
                        new Person(PERSON, null, null),
                        new Person(PERSON, null, null),
                        "m_1",
                        "m_0",
                        "Hi\uFFFD \uFFFD",
                        List.of(),
                        false,
                        false,
                        null));
    }

    @Test
    void readsAnEchoAsOursWithTheOutboxIdThatTravelledAlong() {
        var echo = posted("""
                {"object":"page","entry":[{"id":"70010001","time":1765000001000,"messaging":[
                  {"sender":{"id":70010001},"recipient":{"id":88020002},"timestamp":1765000000500,
                   "message":{"mid":"m_2","text":"Yes","is_echo":true,"app_id":3,"metadata":"outbox-17"}}]}]}""");

        assertThat(echo.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(echo.authorKind()).isEqualTo(AuthorKind.OUTSIDE_APP);
        assertThat(echo.author()).isEqualTo(new Person(PAGE, null, null));
        assertThat(echo.contact()).isEqualTo(new Person(PERSON, null, null));
        assertThat(echo.thread().key()).isEqualTo(PERSON);
        assertThat(echo.outboxId()).isEqualTo("outbox-17");
    }

    @Test
    void findsTheContactOfAnEchoWithSwappedParties() {
        var echo = posted(messaging("\"message\":{\"mid\":\"m_2\",\"text\":\"Yes\",\"is_echo\":true}"));

        assertThat(echo.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(echo.thread().key()).isEqualTo(PERSON);
    }

    @Test
    void marksMessagesOfThreadsThatAnotherAppOwns() {
        var standby = posted(
                messaging("\"message\":{\"mid\":\"m_3\",\"text\":\"Psst\"}").replace("messaging", "standby"));

        assertThat(standby.standby()).isTrue();
    }

    @Test
    void takesAnIdWithOtherContentForAnotherTellingAndNoRedelivery() {
        var message = messaging("\"message\":{\"mid\":\"m_1\",\"text\":\"One\"}");

        var told = List.of(
                message,
                message.replace("One", "Two"),
                message.replace("messaging", "standby"),
                message.replace("\"mid\"", "\"is_echo\":true,\"mid\""));

        assertThat(told)
                .extracting(body -> posted(body).source().dedupeKey())
                .allMatch(key -> key.startsWith("m_1#"))
                .doesNotHaveDuplicates();
    }

    @Test
    void readsAllSortsOfAttachments() {
        var message = posted(messaging("""
                "message":{"mid":"m_4","reply_to":{"story":{"id":"s1","url":"https://cdn.example/s"}},
                 "referral":{"ad_id":"ad9","ads_context_data":{"ad_title":"Winter lanterns"}},"attachments":[
                 {"type":"image","payload":{"url":"https://cdn.example/i","sticker_id":369}},
                 {"type":"fallback","title":"A link","url":"https://shop.example","payload":null},
                 {"type":"location","title":"Here","payload":{"coordinates":{"lat":52.5,"long":13.4}}},
                 {"type":"unsupported_type","payload":"BLOB"}, 17]}"""));

        assertThat(message.text()).isNull();
        assertThat(message.attachments())
                .containsExactly(
                        new Attachment("sticker", "https://cdn.example/i", null),
                        new Attachment("fallback", "https://shop.example", "A link"),
                        new Attachment("location", "geo:52.5,13.4", "Here"),
                        new Attachment("unsupported", null, null),
                        new Attachment("unsupported", null, null),
                        new Attachment("story_reply", "https://cdn.example/s", "s1"),
                        new Attachment("ad", null, "Winter lanterns"));
    }

    @Test
    void readsWhatTheNetworkCannotShowAsUnsupported() {
        var message = posted(messaging("\"message\":{\"mid\":\"m_5\",\"is_unsupported\":true}"));

        assertThat(message.attachments()).containsExactly(new Attachment("unsupported", null, null));
    }

    @Test
    void readsAPressedButtonAsSomethingThePersonSaid() {
        var withTitle =
                posted(messaging("\"postback\":{\"title\":\"Opening hours\",\"payload\":\"HOURS\",\"mid\":\"m_6\"}"));
        var withoutTitle =
                posted(messaging("\"timestamp\":1765000000500,\"postback\":{\"title\":\"\",\"payload\":\"HOURS\"}"));
        var later =
                posted(messaging("\"timestamp\":1765000000501,\"postback\":{\"title\":\"\",\"payload\":\"HOURS\"}"));

        assertThat(withTitle.text()).isEqualTo("Opening hours");
        assertThat(withTitle.providerMessageId()).isEqualTo("m_6");
        assertThat(withoutTitle.text()).isEqualTo("HOURS");
        assertThat(withoutTitle.providerMessageId()).isNotEqualTo(later.providerMessageId());
    }

    @Test
    void readsAGuestOfTheChatPlugin() {
        var message = posted(
                messaging("\"postback\":{\"payload\":\"hey\"}").replace("\"id\":\"88020002\"", "\"user_ref\":5"));

        assertThat(message.thread().key()).isEqualTo("5");
    }

    @Test
    void readsEditsUnsendsReadsAndDeliveries() {
        var edit = (MessageEdited)
                only(messaging("\"message_edit\":{\"mid\":\"m_1\",\"text\":\"Hello\",\"num_edit\":\"2\"}"));
        var unsent = (MessageDeleted) only(messaging("\"message\":{\"mid\":\"m_1\",\"is_deleted\":true}"));
        var read = (ThreadRead) only(messaging("\"read\":{\"watermark\":1765000000100}"));
        var delivered =
                (MessagesDelivered) only(messaging("\"delivery\":{\"mids\":[\"m_0\",7],\"watermark\":1765000000100}"));

        assertThat(edit.editNumber()).isEqualTo(2);
        assertThat(edit.source().dedupeKey()).isEqualTo("m_1#edit2");
        assertThat(unsent.providerMessageId()).isEqualTo("m_1");
        assertThat(unsent.source().dedupeKey()).isNotEqualTo("m_1");
        assertThat(read.upTo()).isEqualTo(Instant.ofEpochMilli(1765000000100L));
        assertThat(read.source().dedupeKey()).isEqualTo(PERSON + "#read#1765000000100");
        assertThat(delivered.providerMessageIds()).containsExactly("m_0", "7");
    }

    @Test
    void readsReactionsToMessages() {
        var added = (ReactionChanged)
                only(
                        messaging(
                                "\"timestamp\":1765000000500,\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\",\"reaction\":\"other\",\"emoji\":\"🪔\"}"));
        var removed = (ReactionChanged)
                only(messaging("\"timestamp\":1765000000600,\"reaction\":{\"mid\":\"m_1\",\"action\":\"unreact\"}"));

        assertThat(added.reaction()).isEqualTo("🪔");
        assertThat(added.change()).isEqualTo(ReactionChange.ADDED);
        assertThat(added.author().externalId()).isEqualTo(PERSON);
        assertThat(added.source().dedupeKey()).isEqualTo("m_1#88020002#react#1765000000500");
        assertThat(removed.change()).isEqualTo(ReactionChange.REMOVED);
    }

    @Test
    void readsWhatHappensAroundAThreadAsNotices() {
        var policy = (Notice) only(messaging("\"policy-enforcement\":{\"action\":\"block\",\"reason\":\"Too many\"}"));
        var payment =
                (Notice) only(messaging("\"payment\":{\"payload\":\"P\",\"contact_email\":\"ida@invented.example\"}"));
        var roles = (Notice) only(messaging("\"app_roles\":{\"123\":[\"primary_receiver\"]}"));

        assertThat(policy.kind()).isEqualTo("policy_enforcement");
        assertThat(policy.detail()).isEqualTo("action block, reason Too many");
        assertThat(payment.detail()).isNull();
        assertThat(roles.detail()).isEqualTo("app 123 [primary_receiver]");
    }

    @Test
    void putsCommentAndReplyIntoTheThreadOfTheTopLevelComment() {
        var top = posted(feed(comment("add", "5_51", "70010001_5", "88020003")));
        var reply = posted(feed(comment("add", "5_52", "5_51", "88020004")));
        var ours = posted(feed(comment("add", "5_53", "5_51", PAGE)));

        assertThat(List.of(top, reply, ours))
                .extracting(MessagePosted::thread)
                .containsOnly(new ThreadRef(ThreadKind.COMMENT, "5_51", "70010001_5"));
        assertThat(top.direction()).isEqualTo(Direction.INBOUND);
        assertThat(ours.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(ours.contact()).isNull();
        assertThat(top.source().providerTime()).isEqualTo(Instant.ofEpochSecond(1765000002));
        assertThat(top.source().dedupeKey()).startsWith("feed#comment#add#5_51#1765000002#");
    }

    @Test
    void readsWhatBecomesOfAComment() {
        var edited = (MessageEdited) only(feed(comment("edited", "5_51", "70010001_5", "88020003")));
        var removed = (MessageDeleted) only(feed("{\"item\":\"comment\",\"verb\":\"remove\",\"comment_id\":\"5_51\"}"));
        var hidden = (MessageModerated) only(feed(comment("hide", "5_51", "70010001_5", "88020003")));
        var shown = (MessageModerated) only(feed(comment("unhide", "5_51", "70010001_5", "88020003")));

        assertThat(edited.text()).isEqualTo("Lovely");
        assertThat(removed.providerMessageId()).isEqualTo("5_51");
        assertThat(hidden.moderation()).isEqualTo(Moderation.HIDDEN);
        assertThat(shown.moderation()).isEqualTo(Moderation.SHOWN);
    }

    @Test
    void tellsTwoHidingsOfTheSameCommentApart() {
        var first = only(feed(hidden(), 1765000010));
        var second = only(feed(hidden(), 1765000020));
        var redelivered = only(feed(hidden(), 1765000010));

        assertThat(first.source().dedupeKey())
                .isNotEqualTo(second.source().dedupeKey())
                .isEqualTo(redelivered.source().dedupeKey());
    }

    @Test
    void tellsLikesOfTwoPeopleInTheSameSecondApart() {
        var ida = (ReactionChanged) only(feed(like("88020003")));
        var rolf = (ReactionChanged) only(feed(like("88020004")));

        assertThat(ida.target()).isEqualTo("70010001_5");
        assertThat(ida.reaction()).isEqualTo("like");
        assertThat(ida.source().dedupeKey()).isNotEqualTo(rolf.source().dedupeKey());
    }

    @Test
    void readsThePagesOwnPostsAsSubjects() {
        var published = (SubjectChanged) only(feed(post("status", "add", PAGE)));
        var removed = (SubjectChanged) only(feed(post("photo", "remove", PAGE)));
        var hidden = (Notice) only(feed(post("photo", "hide", PAGE)));

        assertThat(published.subjectRef()).isEqualTo("70010001_6");
        assertThat(published.text()).isEqualTo("New lanterns");
        assertThat(removed.change()).isEqualTo(SubjectChange.REMOVED);
        assertThat(hidden.kind()).isEqualTo("photo_hide");
    }

    @Test
    void readsAVisitorsPostAsMention() {
        var posted = posted(feed(post("post", "add", "88020003")));
        var hidden = (MessageModerated) only(feed(post("post", "hide", "88020003")));
        var removed = (MessageDeleted) only(feed(post("post", "remove", PAGE)));

        assertThat(posted.thread()).isEqualTo(new ThreadRef(ThreadKind.MENTION, "70010001_6", "70010001_6"));
        assertThat(posted.direction()).isEqualTo(Direction.INBOUND);
        assertThat(hidden.providerMessageId()).isEqualTo("70010001_6");
        assertThat(removed.providerMessageId()).isEqualTo("70010001_6");
    }

    @Test
    void readsAMentionThatNamesNobody() {
        var mention = posted(change("mention", "{\"item\":\"post\",\"verb\":\"add\",\"post_id\":\"9_9\"}"));

        assertThat(mention.author()).isNull();
        assertThat(mention.contact()).isNull();
        assertThat(mention.contentPending()).isTrue();
        assertThat(mention.thread().kind()).isEqualTo(ThreadKind.MENTION);
    }

    @Test
    void putsAReviewAndWhatIsSaidAboutItIntoOneThread() {
        var review = posted(change("ratings", """
                {"item":"rating","verb":"add","open_graph_story_id":61,"reviewer_id":88020004,"rating":4,
                 "reviewer_name":"Rolf Review","review_text":"Bright"}"""));
        var comment = posted(change("ratings", """
                {"item":"comment","verb":"add","comment_id":"61_3","post_id":"88020004_61","parent_id":"88020004_61",
                 "sender_id":70010001,"message":"Thank you"}"""));

        assertThat(review.thread()).isEqualTo(new ThreadRef(ThreadKind.REVIEW, "61", null));
        assertThat(comment.thread()).isEqualTo(review.thread());
        assertThat(comment.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(review.attachments()).containsExactly(new Attachment("rating", null, "4"));
        assertThat(review.author()).isEqualTo(new Person("88020004", "Rolf Review", null));
    }

    @Test
    void readsALeadFormEntry() {
        var lead = (LeadFormSubmitted) only(change(
                "leadgen",
                "{\"leadgen_id\":9007199254740993,\"form_id\":\"72\",\"ad_id\":0,\"created_time\":1765000002}"));

        assertThat(lead.leadFormEntryId()).isEqualTo("9007199254740993");
        assertThat(lead.formId()).isEqualTo("72");
        assertThat(lead.adId()).isNull();
    }

    @Test
    void givesAnEventTheSameKeyInAnotherBody() {
        var alone = only(feed(comment("add", "5_51", "70010001_5", "88020003")));
        var inBatch = connector
                .read(bytes(feed(like("88020003") + "}, {\"value\":" + comment("add", "5_51", "70010001_5", "88020003")
                        + ",\"field\":\"feed\"")))
                .get(1);

        assertThat(inBatch.source().dedupeKey()).isEqualTo(alone.source().dedupeKey());
    }

    @Test
    void saysWhichObjectItDoesNotUse() {
        var permissions = (Unreadable) only("{\"object\":\"permissions\",\"entry\":[{\"id\":\"0\"}]}");
        var instagram = (Unreadable) only("{\"object\":\"instagram\",\"entry\":[{\"id\":\"1\"}]}");

        assertThat(permissions.reason()).isEqualTo("Signalbox doesn't use 'permissions' events.");
        assertThat(instagram.reason()).contains("/webhooks/instagram");
    }

    private ProviderEvent only(String body) {
        return assertThat(connector.read(bytes(body))).singleElement().actual();
    }

    private MessagePosted posted(String body) {
        return (MessagePosted) only(body);
    }

    private static HandshakeRequest handshake(String token, String challenge) {
        return new HandshakeRequest(
                Map.of("hub.mode", "subscribe", "hub.verify_token", token, "hub.challenge", challenge));
    }

    private static String messaging(String content) {
        return """
                {"object":"page","entry":[{"id":"70010001","time":1765000001000,"messaging":[
                  {"sender":{"id":"88020002"},"recipient":{"id":"70010001"},%s}]}]}""".formatted(content);
    }

    private static String feed(String value) {
        return change("feed", value);
    }

    private static String feed(String value, long time) {
        return change("feed", value).replace("1765000003", Long.toString(time));
    }

    private static String change(String field, String value) {
        return """
                {"object":"page","entry":[{"id":"70010001","time":1765000003,"changes":[
                  {"field":"%s","value":%s}]}]}""".formatted(field, value);
    }

    private static String comment(String verb, String id, String parent, String author) {
        return """
                {"item":"comment","verb":"%s","comment_id":"%s","post_id":"70010001_5","parent_id":"%s",
                 "from":{"id":"%s"},"message":"Lovely","created_time":1765000002}""".formatted(verb, id, parent, author);
    }

    private static String hidden() {
        return "{\"item\":\"comment\",\"verb\":\"hide\",\"comment_id\":\"5_51\"}";
    }

    private static String like(String author) {
        return """
                {"item":"like","verb":"add","post_id":"70010001_5","parent_id":"70010001_5","sender_id":%s,
                 "created_time":1765000002}""".formatted(author);
    }

    private static String post(String item, String verb, String author) {
        return """
                {"item":"%s","verb":"%s","post_id":"70010001_6","from":{"id":"%s"},"message":"New lanterns"}""".formatted(item, verb, author);
    }
}
