package app.signalbox.sandbox.answer.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.sandbox.answer.call.Caller;
import app.signalbox.sandbox.answer.call.Letters;
import app.signalbox.sandbox.answer.call.MovableClock;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.talk.Conversation.Dialect;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.EventKind;
import app.signalbox.sandbox.wire.SentEvent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XStandInTests {

    private static final String BRAND = "118830472201950001";
    private static final String PERSON = "1234567890123456";
    private static final String DM = "/2/dm_conversations/with/" + PERSON + "/messages";

    private final HttpClient http = HttpClient.newHttpClient();
    private final OutsideBook book = new OutsideBook();
    private final Letters letters = new Letters();
    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");
    private XStandIn x;
    private Caller brand;

    @BeforeEach
    void start() throws IOException {
        start(settings());
    }

    @AfterEach
    void stop() {
        x.close();
        http.close();
    }

    @Test
    void postsAReplyAndTellsTheAccount() throws Exception {
        x.hear(post("1900000000000000001", PERSON, "Where is my parcel?"));

        var answer = brand.post("/2/tweets", reply("On its way!", "1900000000000000001"));

        assertThat(answer.statusCode()).isEqualTo(201);
        var id = Caller.json(answer).at("/data/id").stringValue();
        assertThat(Caller.json(answer).at("/data/text").stringValue()).isEqualTo("On its way!");
        assertThat(book.find(Network.X, id)).hasValueSatisfying(received -> {
            assertThat(received.place()).isEqualTo(Place.COMMENT);
            assertThat(received.to()).isEqualTo("1900000000000000001");
            assertThat(received.account()).isEqualTo(BRAND);
        });
        var event = letters.bodies().getFirst().at("/tweet_create_events/0");
        assertThat(event.path("id_str").stringValue()).isEqualTo(id);
        assertThat(event.path("in_reply_to_status_id_str").stringValue()).isEqualTo("1900000000000000001");
        assertThat(event.path("in_reply_to_user_id_str").stringValue()).isEqualTo(PERSON);
    }

    @Test
    void refusesTheSamePostTwice() throws Exception {
        brand.post("/2/tweets", reply("Hello", "1900000000000000001"));

        var again = brand.post("/2/tweets", reply("Hello", "1900000000000000001"));
        var elsewhere = brand.post("/2/tweets", reply("Hello", "1900000000000000002"));

        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(Caller.json(again).path("detail").stringValue())
                .isEqualTo("You are not allowed to create a Tweet with duplicate content.");
        assertThat(elsewhere.statusCode()).isEqualTo(201);
    }

    @Test
    void refusesWhatIsTooLongOrUnknown() throws Exception {
        var tooLong = brand.post("/2/tweets", "{\"text\":\"%s\"}".formatted("a".repeat(281)));
        var empty = brand.post("/2/tweets", "{}");
        var unknown = brand.post("/2/tweets", "{\"text\":\"a\",\"colour\":\"red\"}");
        var broken = brand.post("/2/tweets", "{");

        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("Your Tweet text is too long");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("$.colour: is not defined in the schema");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(book.all()).isEmpty();
    }

    @Test
    void refusesToAnswerADeletedPost() throws Exception {
        x.hear(post("1900000000000000001", PERSON, "Never mind"));
        x.hear(event(EventKind.POST_DELETE, "1900000000000000001", PERSON, null));

        var answer = brand.post("/2/tweets", reply("What?", "1900000000000000001"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("deleted or not visible to you");
    }

    @Test
    void deletesOnlyOwnPosts() throws Exception {
        x.hear(post("1900000000000000001", PERSON, "Mine"));
        var id = Caller.json(brand.post("/2/tweets", "{\"text\":\"Ours\"}"))
                .at("/data/id")
                .stringValue();

        var deleted = brand.delete("/2/tweets/" + id);
        var again = brand.delete("/2/tweets/" + id);
        var foreign = brand.delete("/2/tweets/1900000000000000001");

        assertThat(Caller.json(deleted).at("/data/deleted").booleanValue()).isTrue();
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(book.find(Network.X, id)).map(Received::state).contains(Received.State.DELETED);
        assertThat(letters.bodies().getLast().at("/tweet_delete_events/0/status/id").stringValue())
                .isEqualTo(id);
    }

    @Test
    void readsBackWhatWasPostedSince() throws Exception {
        brand.post("/2/tweets", "{\"text\":\"One\"}");
        clock.pass(Duration.ofMinutes(1));
        var second = Caller.json(brand.post("/2/tweets", "{\"text\":\"Two\"}"))
                .at("/data/id")
                .stringValue();

        var since = Caller.json(
                brand.get("/2/users/" + BRAND + "/tweets?start_time=2026-11-22T10:00:30Z&tweet.fields=created_at"));
        var some = Caller.json(brand.get("/2/tweets?ids=" + second + ",77"));

        assertThat(since.at("/meta/result_count").intValue()).isEqualTo(1);
        assertThat(since.at("/data/0/id").stringValue()).isEqualTo(second);
        assertThat(since.at("/data/0/created_at").stringValue()).isEqualTo("2026-11-22T10:01:00.000Z");
        assertThat(since.at("/data/0/author_id").isMissingNode()).isTrue();
        assertThat(some.at("/data/0/text").stringValue()).isEqualTo("Two");
        assertThat(some.at("/errors/0/resource_id").stringValue()).isEqualTo("77");
    }

    @Test
    void hidesAndLikes() throws Exception {
        var hidden = brand.put("/2/tweets/1900000000000000001/hidden", "{\"hidden\":true}");
        var liked = brand.post("/2/users/" + BRAND + "/likes", "{\"tweet_id\":\"1900000000000000001\"}");
        var foreign = brand.post("/2/users/42/likes", "{\"tweet_id\":\"1900000000000000001\"}");
        var unliked = brand.delete("/2/users/" + BRAND + "/likes/1900000000000000001");

        assertThat(Caller.json(hidden).at("/data/hidden").booleanValue()).isTrue();
        assertThat(x.isHidden("1900000000000000001")).isTrue();
        assertThat(Caller.json(liked).at("/data/liked").booleanValue()).isTrue();
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(Caller.json(unliked).at("/data/liked").booleanValue()).isFalse();
        assertThat(book.all()).singleElement().satisfies(received -> {
            assertThat(received.place()).isEqualTo(Place.REACTION);
            assertThat(received.state()).isEqualTo(Received.State.DELETED);
        });
    }

    @Test
    void sendsADirectMessageThatIsReadAndCanBeReadBack() throws Exception {
        restart(settings().withReadPercent(100));
        x.hear(event(EventKind.MESSAGE, "1900000000000000007", PERSON, "Hi there"));
        clock.pass(Duration.ofHours(3));

        var answer = brand.post(DM, "{\"text\":\"Hello!\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        var id = Caller.json(answer).at("/data/dm_event_id").stringValue();
        assertThat(Caller.json(answer).at("/data/dm_conversation_id").stringValue())
                .isEqualTo(PERSON + "-" + BRAND);
        var sent = letters.bodies().get(0).at("/direct_message_events/0");
        assertThat(sent.path("id").stringValue()).isEqualTo(id);
        assertThat(sent.at("/message_create/source_app_id").stringValue()).isEqualTo("29910001");
        assertThat(letters.bodies().get(1).at("/direct_message_mark_read_events/0/last_read_event_id").stringValue())
                .isEqualTo(id);
        var back = Caller.json(brand.get(
                "/2/dm_conversations/with/" + PERSON + "/dm_events?dm_event.fields=sender_id,created_at"));
        assertThat(back.at("/meta/result_count").intValue()).isEqualTo(2);
        assertThat(back.at("/data/0/id").stringValue()).isEqualTo(id);
        assertThat(back.at("/data/1/sender_id").stringValue()).isEqualTo(PERSON);
        assertThat(Caller.json(brand.get("/2/dm_events")).at("/data/1/text").stringValue())
                .isEqualTo("Hi there");
    }

    @Test
    void tellsInTheNewerWordingWhenAsked() throws Exception {
        restart(settings().withDialect(Dialect.ALTERNATE).withReadPercent(0));

        brand.post(DM, "{\"text\":\"Hello!\"}");
        brand.post("/2/tweets", "{\"text\":\"News\"}");

        assertThat(letters.bodies())
                .extracting(body -> body.at("/data/event_type").stringValue())
                .containsExactly("dm.sent", "post.create");
        assertThat(letters.bodies().getFirst().at("/data/payload/direct_message_events/0/message_create/sender_id")
                        .stringValue())
                .isEqualTo(BRAND);
    }

    @Test
    void refusesADirectMessageThatIsTooLongOrUnwanted() throws Exception {
        x.closeDirectMessages("55");

        var tooLong = brand.post(DM, "{\"text\":\"%s\"}".formatted("a".repeat(10_001)));
        var unwanted = brand.post("/2/dm_conversations/with/55/messages", "{\"text\":\"Hello\"}");

        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(unwanted.statusCode()).isEqualTo(403);
        assertThat(book.all()).isEmpty();
    }

    @Test
    void limitsDirectMessagesAndTellsWhenTheyGoOn() throws Exception {
        for (var ordinal = 0; ordinal < 15; ordinal++) {
            assertThat(brand.post(DM, "{\"text\":\"Hello\"}").statusCode()).isEqualTo(201);
        }

        var refused = brand.post(DM, "{\"text\":\"Hello\"}");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Caller.json(refused).path("title").stringValue()).isEqualTo("Too Many Requests");
        assertThat(refused.headers().firstValue("x-rate-limit-limit")).contains("15");
        assertThat(refused.headers().firstValue("x-rate-limit-remaining")).contains("0");
        assertThat(refused.headers().firstValue("x-rate-limit-reset"))
                .contains(Long.toString(
                        clock.instant().plus(Duration.ofMinutes(15)).getEpochSecond()));
        assertThat(refused.headers().firstValue("x-user-limit-24hour-remaining"))
                .contains("1425");
        clock.pass(Duration.ofMinutes(15));
        assertThat(brand.post(DM, "{\"text\":\"Hello\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void takesASecondSendForASecondMessage() throws Exception {
        x.weather().order(1, Fault.NO_ANSWER_AFTER_EFFECT);

        assertThatThrownBy(() -> brand.post(DM, "{\"text\":\"Hello\"}")).isInstanceOf(IOException.class);
        var again = brand.post(DM, "{\"text\":\"Hello\"}");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(book.all()).hasSize(2);
    }

    @Test
    void meetsItsWeather() throws Exception {
        x.weather().order(1, Fault.SERVER_ERROR);
        x.weather().order(1, Fault.THROTTLED);
        x.weather().order(1, Fault.ERROR_AFTER_EFFECT);

        var down = brand.post(DM, "{\"text\":\"One\"}");
        var throttled = brand.post(DM, "{\"text\":\"Two\"}");
        var lost = brand.post(DM, "{\"text\":\"Three\"}");

        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValueAsLong("x-rate-limit-reset").orElseThrow())
                .isBetween(clock.instant().getEpochSecond(), clock.instant().getEpochSecond() + 3);
        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(book.all()).extracting(Received::text).containsExactly("Three");
    }

    @Test
    void chargesUntilTheCreditIsUsedUp() throws Exception {
        restart(settings().withReadPercent(0).withCredit(200_000));
        brand.post(DM, "{\"text\":\"Hello\"}");
        brand.post("/2/tweets", "{\"text\":\"See https://larkspur.example/oak\"}");

        var refused = brand.post(DM, "{\"text\":\"Hello\"}");

        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(Caller.json(refused).path("title").stringValue()).isEqualTo("CreditsDepleted");
        assertThat(x.bill().count(XCharge.DM_CREATE)).isEqualTo(1);
        assertThat(x.bill().count(XCharge.POST_CREATE_WITH_URL)).isEqualTo(1);
        assertThat(x.bill().micros()).isEqualTo(15_000 + 10_000 + 200_000 + 5_000);
    }

    @Test
    void refusesTheAppWhereAUserIsNeeded() throws Exception {
        var app = Caller.of(http, x.baseUrl()).withBearer("sandbox-x-bearer");

        var refused = app.post("/2/tweets", "{\"text\":\"Hello\"}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Caller.json(refused).path("title").stringValue()).isEqualTo("Unsupported Authentication");
        assertThat(app.get("/2/webhooks").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWithoutTheScope() throws Exception {
        var grant = x.issue(BRAND, Set.of("tweet.read", "users.read"));
        var reader = Caller.of(http, x.baseUrl()).withBearer(grant.accessToken());

        assertThat(reader.get("/2/users/me").statusCode()).isEqualTo(200);
        assertThat(reader.post("/2/tweets", "{\"text\":\"Hello\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void knowsItsPathsAndMethods() throws Exception {
        assertThat(brand.get("/2/nothing").statusCode()).isEqualTo(404);
        assertThat(brand.delete("/2/users/me").statusCode()).isEqualTo(405);
        assertThat(Caller.of(http, x.baseUrl()).get("/2/users/me").statusCode()).isEqualTo(401);
    }

    private XSettings settings() {
        return XSettings.of(XApp.demonstration("consumer secret"), SandboxAccount.demonstration())
                .withClock(clock);
    }

    private void start(XSettings settings) throws IOException {
        x = XStandIn.start(settings, book, letters, 0);
        brand = Caller.of(http, x.baseUrl()).withBearer(XSettings.tokenOf(BRAND));
    }

    private void restart(XSettings settings) throws IOException {
        x.close();
        start(settings);
    }

    private static String reply(String text, String answered) {
        return "{\"text\":\"%s\",\"reply\":{\"in_reply_to_tweet_id\":\"%s\"}}".formatted(text, answered);
    }

    private SentEvent post(String id, String author, String text) {
        return event(EventKind.POST, id, author, text);
    }

    private SentEvent event(EventKind kind, String id, String author, String text) {
        return new SentEvent(Network.X, BRAND, kind, id, id, author, text, null, null, null, clock.instant());
    }
}
