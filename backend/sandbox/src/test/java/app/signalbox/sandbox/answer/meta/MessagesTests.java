package app.signalbox.sandbox.answer.meta;

import static app.signalbox.sandbox.answer.meta.MetaStage.ANNA;
import static app.signalbox.sandbox.answer.meta.MetaStage.INSTAGRAM;
import static app.signalbox.sandbox.answer.meta.MetaStage.NOON;
import static app.signalbox.sandbox.answer.meta.MetaStage.OTHER_PAGE;
import static app.signalbox.sandbox.answer.meta.MetaStage.PAGE;
import static app.signalbox.sandbox.answer.meta.MetaStage.POST;
import static app.signalbox.sandbox.answer.meta.MetaStage.error;
import static app.signalbox.sandbox.answer.meta.MetaStage.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.signalbox.sandbox.answer.outside.Conditions;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.talk.Network;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MessagesTests {

    private MetaStage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new MetaStage();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void bringsAMessageToThePersonAndEchoesItWithItsMetadata() throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Is it in stock?", NOON);

        var answer = stage.postJson("/v25.0/%s/messages".formatted(PAGE), """
                {"recipient":{"id":"%s"},"messaging_type":"RESPONSE",
                 "message":{"text":"Yes, in oak.","metadata":"outbox-7"}}""".formatted(ANNA));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("recipient_id").asString()).isEqualTo(ANNA);
        var id = json(answer).path("message_id").asString();
        assertThat(stage.book.find(Network.FACEBOOK, id))
                .get()
                .returns("outbox-7", Received::ownId)
                .returns("Yes, in oak.", Received::text)
                .returns(Place.DIRECT_MESSAGE, Received::place);
        await().until(() -> stage.mail.size() == 3);
        var echo = stage.mail.getFirst().at("/entry/0/messaging/0");
        assertThat(echo.at("/sender/id").asString()).isEqualTo(PAGE);
        assertThat(echo.at("/message/mid").asString()).isEqualTo(id);
        assertThat(echo.at("/message/is_echo").asBoolean()).isTrue();
        assertThat(echo.at("/message/metadata").asString()).isEqualTo("outbox-7");
        assertThat(echo.at("/message/app_id").asString()).isEqualTo(MetaSettings.APP_ID);
        assertThat(stage.mail.get(1).at("/entry/0/messaging/0/delivery/mids/0").asString())
                .isEqualTo(id);
        assertThat(stage.mail.get(2).at("/entry/0/messaging/0/read/watermark").asLong())
                .isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void echoesOnInstagramWithoutMetadataAndReadsByMessage() throws Exception {
        stage.meta.personWrites(INSTAGRAM, ANNA, "Hi", NOON);

        var answer = stage.message(ANNA, "Hello");

        var id = json(answer).path("message_id").asString();
        assertThat(stage.book.find(Network.INSTAGRAM, id)).isPresent();
        await().until(() -> stage.mail.size() == 2);
        assertThat(stage.mail.getFirst().path("object").asString()).isEqualTo("instagram");
        assertThat(stage.mail.getFirst().at("/entry/0/messaging/0/message").has("metadata"))
                .isFalse();
        assertThat(stage.mail.getLast().at("/entry/0/messaging/0/read/mid").asString())
                .isEqualTo(id);
    }

    @Test
    void takesTheSameMessageTwice() throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);

        stage.message(ANNA, "Hello");
        stage.message(ANNA, "Hello");

        assertThat(stage.book.doubles()).hasSize(1);
    }

    @Test
    void closesTheWindowAfterADayAndForPeopleAfterAWeek() throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);

        stage.clock.pass(Duration.ofHours(24));
        assertThat(stage.message(ANNA, "Just in time").statusCode()).isEqualTo(200);
        stage.clock.pass(Duration.ofSeconds(1));
        var late = stage.message(ANNA, "Late", "messaging_type", "RESPONSE");
        var human = stage.message(ANNA, "Sorry", "messaging_type", "MESSAGE_TAG", "tag", "HUMAN_AGENT");
        stage.clock.pass(Duration.ofDays(6));
        var tooLate = stage.message(ANNA, "Sorry", "messaging_type", "MESSAGE_TAG", "tag", "HUMAN_AGENT");

        assertThat(error(late)).isEqualTo("10/2018278");
        assertThat(human.statusCode()).isEqualTo(200);
        assertThat(error(tooLate)).isEqualTo("10/2018278");
        assertThat(stage.book.all()).hasSize(2);
    }

    @Test
    void hasItsOwnSubcodeForTheWindowOfInstagram() throws Exception {
        stage.meta.personWrites(INSTAGRAM, ANNA, "Hi", NOON.minus(Duration.ofDays(2)));

        assertThat(error(stage.message(ANNA, "Late"))).isEqualTo("10/2534022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE", "CONFIRMED_EVENT_UPDATE"})
    void refusesTheTagsThatAreGone(String tag) throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);

        var answer = stage.message(ANNA, "Hello", "messaging_type", "MESSAGE_TAG", "tag", tag);

        assertThat(error(answer)).isEqualTo("100/0");
    }

    @Test
    void countsCharactersOnMessengerAndOctetsOnInstagram() throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);
        stage.meta.personWrites(INSTAGRAM, "42", "Hi", NOON);

        assertThat(stage.message(ANNA, "ä".repeat(2_000)).statusCode()).isEqualTo(200);
        assertThat(error(stage.message(ANNA, "ä".repeat(2_001)))).isEqualTo("100/0");
        assertThat(stage.message("42", "ä".repeat(500)).statusCode()).isEqualTo(200);
        assertThat(error(stage.message("42", "ä".repeat(501)))).isEqualTo("100/0");
    }

    @Test
    void refusesPeopleNobodyHasHeardOfUnlessStrangersAreWelcome() throws Exception {
        assertThat(error(stage.message("999", "Hello"))).isEqualTo("100/2018001");
        assertThat(stage.mail).isEmpty();

        try (var open = new MetaStage(MetaSettings::withStrangers)) {
            assertThat(open.message("999", "Hello").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answersACommentPrivatelyOnceWithinAWeek() throws Exception {
        var comment = stage.meta.personComments(PAGE, POST, ANNA, "How much?", NOON);
        var old = stage.meta.personComments(PAGE, POST, ANNA, "How much?", NOON.minus(Duration.ofDays(8)));
        var message = "{\"text\":\"Ninety.\",\"metadata\":\"outbox-9\"}";

        var first = stage.post("/me/messages", "recipient", recipient(comment), "message", message);
        var second = stage.post("/me/messages", "recipient", recipient(comment), "message", message);
        var late = stage.post("/me/messages", "recipient", recipient(old), "message", message);
        var afterwards = stage.message(ANNA, "And one more thing");

        assertThat(json(first).path("recipient_id").asString()).isEqualTo(ANNA);
        assertThat(error(second)).isEqualTo("10900/2534014");
        assertThat(error(late)).isEqualTo("10903/0");
        assertThat(error(afterwards)).isEqualTo("10/2018278");
        assertThat(stage.book.all())
                .singleElement()
                .returns(Place.PRIVATE_REPLY, Received::place)
                .returns(comment, Received::to);
    }

    @Test
    void keepsAccountsApart() throws Exception {
        stage.meta.personWrites(OTHER_PAGE, ANNA, "Hi", NOON);

        var answer = stage.post(
                "/%s/messages".formatted(OTHER_PAGE),
                "recipient",
                "{\"id\":\"%s\"}".formatted(ANNA),
                "message",
                "{\"text\":\"Hello\"}");

        assertThat(error(answer)).isEqualTo("100/33");
        assertThat(stage.book.all()).isEmpty();
    }

    @Test
    void takesEffectThoughNoAnswerComes() throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);
        stage.meta.weather(Network.FACEBOOK).order(1, Fault.NO_ANSWER_AFTER_EFFECT);
        stage.meta.weather(Network.FACEBOOK).order(1, Fault.ERROR_AFTER_EFFECT);
        stage.meta.weather(Network.FACEBOOK).order(1, Fault.SERVER_ERROR);

        assertThatThrownBy(() -> stage.message(ANNA, "One")).isInstanceOf(IOException.class);
        assertThat(stage.message(ANNA, "Two").statusCode()).isEqualTo(500);
        assertThat(stage.message(ANNA, "Three").statusCode()).isEqualTo(500);

        assertThat(stage.book.all()).extracting(Received::text).contains("One", "Two").doesNotContain("Three");
    }

    @Test
    void refusesEverythingInAnOutage() throws Exception {
        stage.meta.weather(Network.FACEBOOK).change(Conditions.fair().withOutage());

        assertThat(stage.get("/me").statusCode()).isEqualTo(503);
        assertThat(stage.get("/" + INSTAGRAM).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsNothingOfAnAccountWithoutSubscription() throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);

        stage.delete("/%s/subscribed_apps".formatted(PAGE));
        stage.message(ANNA, "Unheard");
        assertThat(stage.meta.subscribed(PAGE)).isFalse();
        stage.post("/%s/subscribed_apps".formatted(PAGE), "subscribed_fields", "feed,message_reads");
        stage.message(ANNA, "Read");

        assertThat(stage.meta.subscribed(PAGE)).isTrue();
        await().until(() -> !stage.mail.isEmpty());
        assertThat(stage.mail)
                .singleElement()
                .extracting((ObjectNode body) -> body.at("/entry/0/messaging/0/read").isMissingNode())
                .isEqualTo(false);
    }

    private static String recipient(String commentId) {
        return "{\"comment_id\":\"%s\"}".formatted(commentId);
    }
}
