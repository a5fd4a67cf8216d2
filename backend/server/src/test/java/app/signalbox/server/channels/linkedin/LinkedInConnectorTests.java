package app.signalbox.server.channels.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Connector;
import app.signalbox.server.channels.ConnectorContract;
import app.signalbox.server.channels.HandshakeReply.Proven;
import app.signalbox.server.channels.HandshakeReply.Refused;
import app.signalbox.server.channels.HandshakeRequest;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessageEdited;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.WebhookDelivery;
import app.signalbox.server.channels.linkedin.LinkedInSettings.SignedContent;
import app.signalbox.server.channels.wire.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInConnectorTests extends ConnectorContract {

    private static final String POST = "urn:li:activity:7000";
    private static final String TOP = "urn:li:comment:(urn:li:activity:7000,7100)";

    private final Connector connector = connector();

    @Override
    protected Connector connector() {
        return new LinkedInConnector(
                LinkedInSettingsFixture.signing(Secret.of(CURRENT), Secret.of(PREVIOUS), SignedContent.PREFIXED_BODY));
    }

    @Override
    protected Connector unconfigured() {
        return new LinkedInConnector(LinkedInSettingsFixture.signing(null, null, SignedContent.PREFIXED_BODY));
    }

    @Override
    protected WebhookDelivery signed(String body, String secret) {
        var signature = hex(hmac("HmacSHA256", secret, "hmacsha256=" + body));
        return new WebhookDelivery(Map.of("X-LI-Signature", signature), bytes(body));
    }

    @Override
    protected HandshakeRequest untrustworthyHandshake() {
        return new HandshakeRequest(Map.of("challengeCode", "\"},{\"x\":\""));
    }

    @Override
    protected String body() {
        return envelope(comment(1, "COMMENT", "urn:li:person:ida", TOP, POST)
                + "," + comment(2, "COMMENT_EDIT", "urn:li:person:ida", TOP, POST)
                + "," + comment(3, "COMMENT_DELETE", "urn:li:person:ida", TOP, POST)
                + "," + notification(-4, "LIKE", "")
                + "," + notification(5, "SHARE_MENTION", """
                        ,"decoratedGeneratedActivity":{"share":{"entity":"urn:li:share:8","owner":"urn:li:person:rolf","text":"Look"}}"""));
    }

    @Override
    protected String bodyWithSomethingUnknown() {
        return envelope(notification(1, "APPLAUSE", "") + "," + notification(2, "LIKE", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "test-client-secret, 05f7c3a9fc0fd9476f5fa3a0f318d460b83aba7b241196a57cc44868a392fc57",
        "li_client_secret_test, c8afbd96ab687f215fa5a2abaeeea35a5441404446a79ac8064c8327f738eb61"
    })
    void answersTheChallengeWithTheCurrentSecret(String secret, String expected) {
        var code = "890e4665-4dfe-4ab1-b689-ed553bceeed0";
        var rotating = new LinkedInConnector(
                LinkedInSettingsFixture.signing(Secret.of(secret), Secret.of("former"), SignedContent.PREFIXED_BODY));

        var reply = rotating.handshake(new HandshakeRequest(Map.of("challengeCode", code, "applicationId", "1")));

        assertThat(reply)
                .contains(new Proven(
                        "application/json",
                        "{\"challengeCode\":\"" + code + "\",\"challengeResponse\":\"" + expected + "\"}"));
    }

    @Test
    void refusesAChallengeWhileUnconfigured() {
        assertThat(unconfigured().handshake(new HandshakeRequest(Map.of("challengeCode", "1"))))
                .contains(new Refused());
    }

    @Test
    void holdsForThePublishedBodyWithAndWithoutPrefixInTheHeader() {
        var connector = new LinkedInConnector(
                LinkedInSettingsFixture.signing(Secret.of("li_client_secret_test"), null, SignedContent.PREFIXED_BODY));
        var body = bytes("{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[]}");
        var signature = "a8bdb012c5cea0c623673c68ba42ac3edda05f647675b6937b98b3c635d2bda3";

        assertThat(connector.signed(new WebhookDelivery(Map.of("X-LI-Signature", signature), body)))
                .isTrue();
        assertThat(connector.signed(new WebhookDelivery(Map.of("X-LI-Signature", "hmacsha256=" + signature), body)))
                .isTrue();
    }

    @Test
    void canBeSwitchedToASignatureOverTheBodyAlone() {
        var switched =
                new LinkedInConnector(LinkedInSettingsFixture.signing(Secret.of(CURRENT), null, SignedContent.BODY));
        var bare =
                new WebhookDelivery(Map.of("X-LI-Signature", hex(hmac("HmacSHA256", CURRENT, body()))), bytes(body()));

        assertThat(switched.signed(bare)).isTrue();
        assertThat(connector.signed(bare)).isFalse();
        assertThat(switched.signed(signed(body(), CURRENT))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"96001", " urn:li:organization:96001 ", "urn:li:organizationBrand:96001"})
    void takesAnAccountByIdOrUrn(String typed) {
        assertThat(connector.accountId(typed)).isEqualTo("96001");
    }

    @Test
    void putsCommentAndRepliesIntoTheThreadOfTheTopLevelComment() {
        var top = (MessagePosted)
                only(comment(1, "COMMENT", "urn:li:person:ida", "urn:li:comment:(activity:7000,7100)", POST));
        var reply = (MessagePosted)
                only(comment(2, "COMMENT", "urn:li:person:rolf", "urn:li:comment:(urn:li:activity:7000,7101)", TOP));
        var ours = (MessagePosted) only(comment(
                3, "ADMIN_COMMENT", "urn:li:organization:96001", "urn:li:comment:(urn:li:activity:7000,7102)", TOP));

        assertThat(top.thread()).isEqualTo(new ThreadRef(ThreadKind.COMMENT, TOP, POST));
        assertThat(reply.thread()).isEqualTo(top.thread());
        assertThat(ours.thread()).isEqualTo(top.thread());
        assertThat(top.providerMessageId()).isEqualTo(TOP);
        assertThat(reply.replyTo()).isEqualTo(TOP);
        assertThat(top.author()).isEqualTo(new Person("urn:li:person:ida", null, null));
        assertThat(top.source().externalAccountId()).isEqualTo("96001");
        assertThat(top.source().dedupeKey()).isEqualTo("1");
        assertThat(ours.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(ours.authorKind()).isEqualTo(AuthorKind.OUTSIDE_APP);
        assertThat(ours.author()).isEqualTo(new Person("urn:li:organization:96001", null, null));
    }

    @Test
    void findsTheTextInBothPlaces() {
        var flat = (MessagePosted) only(comment(1, "COMMENT", "urn:li:person:ida", TOP, POST));
        var nested = (MessagePosted) only(comment(1, "COMMENT", "urn:li:person:ida", TOP, POST)
                .replace("\"text\":\"Nice\"", "\"message\":{\"text\":\"Nice\"}"));

        assertThat(flat.text()).isEqualTo("Nice");
        assertThat(nested.text()).isEqualTo("Nice");
    }

    @Test
    void readsEditsAndDeletions() {
        var edited = (MessageEdited) only(comment(2, "COMMENT_EDIT", "urn:li:person:ida", TOP, POST));
        var deleted = (MessageDeleted) only(
                notification(3, "COMMENT_DELETE", ",\"generatedActivity\":\"urn:li:comment:(activity:7000,7100)\""));

        assertThat(edited.providerMessageId()).isEqualTo(TOP);
        assertThat(deleted.providerMessageId()).isEqualTo(TOP);
    }

    @Test
    void countsALikeThatNamesNobodyAndReadsOneThatDoes() {
        var anonymous = (Notice) only(notification(-4, "LIKE", ""));
        var named = (ReactionChanged) only(notification(
                -5, "LIKE", ",\"decoratedGeneratedActivity\":{\"like\":{\"owner\":\"urn:li:person:ida\"}}"));

        assertThat(anonymous.kind()).isEqualTo("like");
        assertThat(anonymous.source().dedupeKey()).isEqualTo("-4");
        assertThat(named.target()).isEqualTo(POST);
        assertThat(named.author()).isEqualTo(new Person("urn:li:person:ida", null, null));
    }

    @Test
    void readsAShareWithWordsAsMentionAndOneWithoutAsReaction() {
        var said = (MessagePosted) only(notification(6, "SHARE", share(",\"text\":\"Worth a look\"")));
        var silent = (ReactionChanged) only(notification(7, "SHARE", share("")));

        assertThat(said.thread()).isEqualTo(new ThreadRef(ThreadKind.MENTION, "urn:li:share:8", "urn:li:share:8"));
        assertThat(said.text()).isEqualTo("Worth a look");
        assertThat(silent.reaction()).isEqualTo("share");
    }

    @Test
    void saysWhichTypeItDoesNotUse() {
        var events = connector.read(bytes("{\"type\":\"WEATHER\"}"));

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        event -> assertThat(event.reason()).isEqualTo("Signalbox doesn't use 'WEATHER' events."));
    }

    private ProviderEvent only(String notification) {
        return assertThat(connector.read(bytes(envelope(notification))))
                .singleElement()
                .actual();
    }

    private static String envelope(String notifications) {
        return "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[" + notifications + "]}";
    }

    private static String comment(int id, String action, String owner, String entity, String object) {
        return notification(id, action, """
                ,"decoratedGeneratedActivity":{"comment":{"owner":"%s","text":"Nice","entity":"%s","object":"%s"}}""".formatted(owner, entity, object));
    }

    private static String share(String text) {
        return ",\"decoratedGeneratedActivity\":{\"share\":{\"entity\":\"urn:li:share:8\",\"owner\":\"urn:li:person:rolf\""
                + text + "}}";
    }

    private static String notification(int id, String action, String more) {
        return """
                {"notificationId":%d,"action":"%s","organizationalEntity":"urn:li:organization:96001",
                 "subscriber":"urn:li:person:admin","lastModifiedAt":1765000000500,"sourcePost":"urn:li:activity:7000"%s}""".formatted(id, action, more);
    }
}
