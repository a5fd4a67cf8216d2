package app.signalbox.server.channels.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.NetworkFixture;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.outlet.LimitReading;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.AccessLost;
import app.signalbox.server.channels.outlet.SendResult.RateLimited;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.SendResult.Unknown;
import app.signalbox.server.channels.outlet.SendResult.Unreachable;
import app.signalbox.server.channels.x.XSettings.Product;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How X's answers are understood. */
class XOutletAnswersTests {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final NetworkFixture network = new NetworkFixture();
    private final XApi api = new XApi(XSettingsFixture.at(network.uri(), Product.ACTIVITY), CLOCK);
    private final XOutlet outlet = new XOutlet(api, new XReadBack(api, CLOCK), new XUploads(api, CLOCK), CLOCK);
    private final AccountAccess access = access(Credential.ofToken("token", NOW));

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void writesDirectMessagesToThePerson() {
        network.says(201, """
                {"data":{"dm_conversation_id":"100-900","dm_event_id":"77"}}""");

        var result = send(message("Hello"));

        assertThat(result).isEqualTo(Accepted.as("77"));
        assertThat(network.last().uri()).hasPath("/2/dm_conversations/with/900/messages");
        assertThat(network.last().body()).isEqualTo("{\"text\":\"Hello\"}");
        assertThat(network.last().header("Authorization")).isEqualTo("Bearer token");
    }

    @Test
    void answersThePostThatIsAnsweredInPublic() {
        network.says(201, """
                {"data":{"id":"78","text":"@ida Hello"}}""");

        var result = send(post("Hello"));

        assertThat(result).isEqualTo(Accepted.as("78"));
        assertThat(network.last().uri()).hasPath("/2/tweets");
        assertThat(network.last().body()).contains("\"in_reply_to_tweet_id\":\"55\"", "\"text\":\"Hello\"");
    }

    @Test
    void signsForAccountsWithOAuth1() {
        network.says(201, """
                {"data":{"id":"78"}}""");
        var signed = new Credential("token", "token-secret", null, Set.of(), NOW, null, null, null);

        outlet.send(access(signed), post("Hello"));

        assertThat(network.last().header("Authorization"))
                .startsWith("OAuth oauth_consumer_key=\"sandbox-x-consumer\"")
                .contains("oauth_token=\"token\"", "oauth_timestamp=\"" + NOW.getEpochSecond() + "\"")
                .doesNotContain("token-secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You are not allowed to create a Tweet with duplicate content. | Change the text.",
                "You do not have permission to DM one or more participants. | Answer in public",
                "Reply to this conversation is not allowed because you have not been mentioned. | answer on x.com",
                "You attempted to reply to a Tweet that is deleted or not visible to you. | is gone from X",
                "Something new. | X refuses it: Something new."
            })
    void saysWhatToDoAboutARefusal(String detail, String advice) {
        network.says(403, """
                {"title":"Forbidden","detail":"%s","type":"about:blank","status":403}""".formatted(detail));

        assertThat(send(post("Hello")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.reason()).contains(advice).endsWith("."));
    }

    @Test
    void asksForReconnectionWhereRightsAreMissing() {
        network.says(403, """
                {"title":"Forbidden","detail":"Your client app is not configured with the appropriate oauth1 app permissions.",
                 "type":"https://api.x.com/2/problems/oauth1-permissions","status":403}""");

        assertThat(send(post("Hello"))).isInstanceOfSatisfying(AccessLost.class, lost -> {
            assertThat(lost.code()).isEqualTo("oauth1-permissions");
            assertThat(lost.reason()).contains("Reconnect");
        });
    }

    @Test
    void waitsForTheEndpointOfTheAccountUntilX() {
        network.says(
                429,
                "{\"errors\":[{\"code\":88,\"message\":\"Rate limit exceeded\"}]}",
                "x-rate-limit-limit",
                "15",
                "x-rate-limit-remaining",
                "0",
                "x-rate-limit-reset",
                Long.toString(NOW.plusSeconds(300).getEpochSecond()));

        assertThat(send(message("Hello"))).isInstanceOfSatisfying(RateLimited.class, limited -> {
            assertThat(limited.scope()).isEqualTo(LimitScope.endpoint("100", "dm"));
            assertThat(limited.until()).isEqualTo(NOW.plusSeconds(300));
        });
    }

    @Test
    void waitsForTheWholeAppWhenItsDayIsUsedUp() {
        network.says(
                429,
                "{}",
                "x-rate-limit-limit",
                "15",
                "x-rate-limit-remaining",
                "9",
                "x-app-limit-24hour-limit",
                "1440",
                "x-app-limit-24hour-remaining",
                "0",
                "x-app-limit-24hour-reset",
                Long.toString(NOW.plusSeconds(7_200).getEpochSecond()));

        assertThat(send(message("Hello")))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.scope()).isEqualTo(LimitScope.app()));
    }

    @Test
    void holdsTheAppWhenItsCreditIsUsedUp() {
        network.says(402, """
                {"title":"CreditsDepleted","detail":"No credits.","type":"https://api.x.com/2/problems/credits"}""");

        assertThat(send(post("Hello"))).isInstanceOfSatisfying(RateLimited.class, limited -> {
            assertThat(limited.scope()).isEqualTo(LimitScope.app());
            assertThat(limited.reason()).contains("credit");
        });
    }

    @Test
    void tellsTheTightestLimitOfEachScope() {
        network.says(
                201,
                "{\"data\":{\"dm_event_id\":\"77\"}}",
                "x-rate-limit-limit",
                "15",
                "x-rate-limit-remaining",
                "12",
                "x-rate-limit-reset",
                "1795780800",
                "x-user-limit-24hour-limit",
                "1440",
                "x-user-limit-24hour-remaining",
                "1439",
                "x-app-limit-24hour-limit",
                "1440",
                "x-app-limit-24hour-remaining",
                "720");

        var limits = outlet.send(access, message("Hello")).limits();

        assertThat(limits)
                .containsExactlyInAnyOrder(
                        new LimitReading(
                                LimitScope.endpoint("100", "dm"),
                                1 - 12d / 15,
                                12,
                                Instant.ofEpochSecond(1_795_780_800)),
                        new LimitReading(LimitScope.app(), 0.5, 720, null));
    }

    @Test
    void doesNotKnowWhatBecameOfWordsAfterAnErrorButCanRepeatTheRest() {
        network.says(503, "{}").says(503, "{}");

        assertThat(send(post("Hello"))).isInstanceOf(Unknown.class);
        assertThat(send(new OutgoingAct.Like("55"))).isInstanceOf(Unreachable.class);
    }

    @Test
    void isContentWithADeletionOfWhatIsGone() {
        network.says(404, "{\"title\":\"Not Found\"}");

        assertThat(send(new OutgoingAct.Delete("55", null))).isEqualTo(Accepted.as(null));
    }

    @Test
    void hidesAndLikes() {
        network.says(200, "{\"data\":{\"hidden\":true}}")
                .says(200, "{\"data\":{\"liked\":true}}")
                .says(200, "{\"data\":{\"liked\":false}}");

        send(new OutgoingAct.Hide("55"));
        send(new OutgoingAct.Like("55"));
        send(new OutgoingAct.Unlike("55"));

        assertThat(network.requests())
                .extracting(request -> request.method() + " " + request.uri() + " " + request.body())
                .containsExactly(
                        "PUT /2/tweets/55/hidden {\"hidden\":true}",
                        "POST /2/users/100/likes {\"tweet_id\":\"55\"}",
                        "DELETE /2/users/100/likes/55 ");
    }

    @Test
    void saysThatThereAreNoPrivateReplies() {
        var act = new OutgoingAct.PrivateReply("55", "900", "Hello", "o1");

        assertThat(outlet.supports(act)).isFalse();
        assertThat(send(act)).isInstanceOf(Rejected.class);
        assertThat(network.requests()).isEmpty();
    }

    @Test
    void findsWhatXShowsWithNamesAndShortAddresses() {
        network.says(200, """
                {"data":[{"id":"81","text":"@ida Yes &amp; no, see https://t.co/abc","created_at":"2026-11-27T11:59:30.000Z",
                  "author_id":"100","referenced_tweets":[{"type":"replied_to","id":"55"}]}],"meta":{"result_count":1}}""");

        var found =
                outlet.find(access, post("Yes & no,  see https://example.com/shop"), NOW.minusSeconds(60), Set.of());

        assertThat(found).isEqualTo(new ReadBack.Found("81"));
    }

    @Test
    void isUndecidedAsLongAsTheListGoesOn() {
        var page = """
                {"data":[{"id":"81","text":"Other","created_at":"2026-11-27T11:59:30.000Z","sender_id":"100"}],
                 "meta":{"next_token":"more"}}""";
        network.says(200, page).says(200, page).says(200, page);

        assertThat(outlet.find(access, message("Hello"), NOW.minusSeconds(60), Set.of()))
                .isInstanceOf(ReadBack.Undecided.class);
    }

    @Test
    void isSureOfAbsenceWhereTheListReachesBack() {
        network.says(200, """
                {"data":[{"id":"80","text":"Hello","created_at":"2026-11-27T10:00:00.000Z","sender_id":"100"}],
                 "meta":{"next_token":"more"}}""");

        assertThat(outlet.find(access, message("Hello"), NOW.minusSeconds(60), Set.of()))
                .isEqualTo(new ReadBack.Absent());
    }

    @ParameterizedTest
    @CsvSource({
        "Hello, 5",
        "caf\u00e9, 4",
        "cafe\u0301, 4",
        "\u65e5\u672c\u8a9e, 6",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67, 2",
        "see https://example.com/a/very/long/way/to/get/there, 27",
        "see example.com, 27",
    })
    void weighsAsXDoes(String text, int weight) {
        assertThat(outlet.limit(Place.PUBLIC).count(text)).isEqualTo(weight);
    }

    @Test
    void allowsTenThousandCharactersInMessages() {
        var limit = outlet.limit(Place.DIRECT_MESSAGE);

        assertThat(limit.allows("\u65e5".repeat(10_000))).isTrue();
        assertThat(limit.allows("\u65e5".repeat(10_001))).isFalse();
    }

    private SendResult send(OutgoingAct act) {
        return outlet.send(access, act).result();
    }

    private static AccountAccess access(Credential credential) {
        return new AccountAccess(new UUID(0, 1), Channel.X, "100", credential);
    }

    private static OutgoingAct message(String text) {
        return new OutgoingAct.Reply(ThreadKind.DM, "900", null, "900", "11", text, "o1", null);
    }

    private static OutgoingAct post(String text) {
        return new OutgoingAct.Reply(ThreadKind.MENTION, "post/50/900", "50", "900", "55", text, "o1", null);
    }
}
