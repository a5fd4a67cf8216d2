package app.signalbox.sandbox.answer.meta;

import static app.signalbox.sandbox.answer.meta.MetaStage.ANNA;
import static app.signalbox.sandbox.answer.meta.MetaStage.INSTAGRAM;
import static app.signalbox.sandbox.answer.meta.MetaStage.NOON;
import static app.signalbox.sandbox.answer.meta.MetaStage.PAGE;
import static app.signalbox.sandbox.answer.meta.MetaStage.error;
import static app.signalbox.sandbox.answer.meta.MetaStage.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.Sandbox;
import app.signalbox.sandbox.SandboxSettings;
import app.signalbox.sandbox.TrafficPlan;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.EventKind;
import app.signalbox.sandbox.wire.LeadForms;
import app.signalbox.sandbox.wire.SandboxSecrets;
import app.signalbox.sandbox.wire.Scene;
import app.signalbox.sandbox.wire.SentEvent;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadingTests {

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
    void readsAConversationBack() throws Exception {
        var first = stage.meta.personWrites(PAGE, ANNA, "Is it in stock?", NOON);
        var second = json(stage.message(ANNA, "Yes")).path("message_id").asString();

        var found = json(stage.get(("/v25.0/%s/conversations?platform=messenger&user_id=%s"
                        + "&fields=messages{id,message,from,to,created_time}")
                .formatted(PAGE, ANNA)));

        var messages = found.at("/data/0/messages/data");
        assertThat(messages.at("/0/id").asString()).isEqualTo(second);
        assertThat(messages.at("/0/from/id").asString()).isEqualTo(PAGE);
        assertThat(messages.at("/1/id").asString()).isEqualTo(first);
        assertThat(messages.at("/1/message").asString()).isEqualTo("Is it in stock?");
        assertThat(messages.at("/1/to/data/0/id").asString()).isEqualTo(PAGE);
        assertThat(messages.at("/1/created_time").asString()).isEqualTo("2026-11-22T12:00:00+0000");
        var conversation = found.at("/data/0/id").asString();
        assertThat(json(stage.get("/%s/messages?fields=message".formatted(conversation)))
                        .at("/data/1/message")
                        .asString())
                .isEqualTo("Is it in stock?");
        assertThat(json(stage.get("/%s?fields=message,from".formatted(first))).at("/from/id").asString())
                .isEqualTo(ANNA);
    }

    @Test
    void tellsDetailsOfTheNewestTwentyOnly() throws Exception {
        var oldest = stage.meta.personWrites(INSTAGRAM, ANNA, "No 0", NOON);
        var next = stage.meta.personWrites(INSTAGRAM, ANNA, "No 1", NOON.plusSeconds(1));
        for (var number = 2; number <= 20; number++) {
            stage.meta.personWrites(INSTAGRAM, ANNA, "No " + number, NOON.plusSeconds(number));
        }

        var conversations = json(stage.get("/%s/conversations?platform=instagram".formatted(PAGE)));
        var conversation = conversations.at("/data/0/id").asString();
        var messages = json(stage.get("/%s/messages?fields=id,message&limit=50".formatted(conversation)));

        assertThat(messages.path("data").size()).isEqualTo(21);
        assertThat(messages.at("/data/20").has("message")).isFalse();
        assertThat(error(stage.get("/%s?fields=message".formatted(oldest)))).isEqualTo("100/0");
        assertThat(json(stage.get("/%s?fields=message".formatted(next))).path("message").asString())
                .isEqualTo("No 1");
    }

    @Test
    void tellsWhatAMentionSays() throws Exception {
        stage.meta.hear(event(Network.INSTAGRAM, INSTAGRAM, EventKind.MENTION, "17900000000000001", null, "Love this"));

        var read = json(stage.get(
                "/%s?fields=mentioned_comment.comment_id(17900000000000001){id,text,timestamp,username,media}"
                        .formatted(INSTAGRAM)
                        .replace("{", "%7B")
                        .replace("}", "%7D")));

        assertThat(read.at("/mentioned_comment/text").asString()).isEqualTo("Love this");
        assertThat(read.at("/mentioned_comment/username").asString()).isEqualTo("anna_lind");
        assertThat(read.at("/mentioned_comment/media/id").asString()).isEqualTo("17911111111111111");
        assertThat(read.path("id").asString()).isEqualTo(INSTAGRAM);
    }

    @Test
    void tellsWhatALeadFilledInAlwaysTheSame() throws Exception {
        stage.meta.hear(event(Network.FACEBOOK, PAGE, EventKind.LEAD_FORM, "5551234567890123", null, null));

        var path = "/5551234567890123?fields=id,created_time,ad_id,form_id,field_data";
        var first = json(stage.get(path));
        var second = json(stage.get(path));

        assertThat(second).isEqualTo(first);
        assertThat(first.path("form_id").asString())
                .isEqualTo(Long.toString(LeadForms.formOf("5551234567890123")));
        assertThat(first.path("field_data").valueStream().map(answer -> answer.path("name").asString()))
                .contains("full_name", "email", "phone_number", "city");
        assertThat(first.at("/field_data/0/values/0").asString()).isEqualTo("Anna Lind");
        assertThat(error(stage.get("/5550000000000000?fields=field_data"))).isEqualTo("100/33");
    }

    @Test
    void forgetsWhatAPersonTookBack() throws Exception {
        stage.meta.hear(event(Network.INSTAGRAM, INSTAGRAM, EventKind.MESSAGE, "aWdf1", "Oops", null));
        stage.meta.hear(event(Network.INSTAGRAM, INSTAGRAM, EventKind.UNSEND, "aWdf1", null, null));

        assertThat(stage.get("/aWdf1").statusCode()).isEqualTo(400);
    }

    @Test
    void hearsEverythingThatTheSandboxPlays() throws Exception {
        var events = new ArrayList<SentEvent>();
        var secrets = new SandboxSecrets("m", null, "x", "l");
        var settings =
                SandboxSettings.of(URI.create("http://localhost:9"), secrets, SandboxAccount.demonstration(), 4);
        try (var sandbox = new Sandbox(settings)) {
            sandbox.listen(events::add);
            sandbox.listen(stage.meta::hear);
            sandbox.play(new TrafficPlan(Double.POSITIVE_INFINITY, 0, 0, 0, 10, 10), 400)
                    .awaitSettled(Duration.ofSeconds(60));
        }

        var comments = sent(events, EventKind.COMMENT);
        var messages = sent(events, EventKind.MESSAGE);
        assertThat(comments).isNotEmpty();
        assertThat(messages).isNotEmpty();
        for (var comment : comments) {
            var words = comment.network() == Network.FACEBOOK ? "message" : "text";
            assertThat(read(comment).at("/" + words).asString()).isNotEmpty();
            assertThat(read(comment).at("/from/id").asString()).isEqualTo(comment.authorId());
        }
        for (var message : messages) {
            assertThat(stage.meta.personWrites(message.externalAccountId(), message.authorId(), "More", message.at()))
                    .isNotEmpty();
        }
    }

    private JsonNode read(SentEvent comment) throws Exception {
        var fields = comment.network() == Network.FACEBOOK ? "message,from" : "text,from";
        return json(stage.get(
                "/%s?fields=%s".formatted(comment.providerId(), fields),
                MetaSettings.presharedToken(comment.externalAccountId())));
    }

    private static List<SentEvent> sent(List<SentEvent> events, EventKind kind) {
        var removed = events.stream()
                .filter(event -> event.kind() == EventKind.COMMENT_REMOVE)
                .map(SentEvent::providerId)
                .toList();
        return events.stream()
                .filter(event -> event.kind() == kind)
                .filter(event -> event.network() == Network.FACEBOOK || event.network() == Network.INSTAGRAM)
                .filter(event -> event.text() != null && !removed.contains(event.providerId()))
                .toList();
    }

    private static SentEvent event(
            Network network,
            String account,
            EventKind kind,
            String id,
            @Nullable String text,
            @Nullable String unsaid) {
        return new SentEvent(
                network,
                account,
                kind,
                id,
                id,
                ANNA,
                text,
                null,
                null,
                null,
                NOON,
                new Scene(ANNA, "Anna Lind", "anna_lind", "17911111111111111", null, unsaid));
    }
}
