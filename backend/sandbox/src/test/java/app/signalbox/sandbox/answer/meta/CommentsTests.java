package app.signalbox.sandbox.answer.meta;

import static app.signalbox.sandbox.answer.meta.MetaStage.ANNA;
import static app.signalbox.sandbox.answer.meta.MetaStage.INSTAGRAM;
import static app.signalbox.sandbox.answer.meta.MetaStage.NOON;
import static app.signalbox.sandbox.answer.meta.MetaStage.PAGE;
import static app.signalbox.sandbox.answer.meta.MetaStage.POST;
import static app.signalbox.sandbox.answer.meta.MetaStage.error;
import static app.signalbox.sandbox.answer.meta.MetaStage.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.answer.outside.Received.State;
import app.signalbox.sandbox.talk.Network;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommentsTests {

    private static final String MEDIUM = "17940000000000007";

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
    void answersACommentUnderAPost() throws Exception {
        var question = stage.meta.personComments(PAGE, POST, ANNA, "How much?", NOON);

        var answer = stage.post("/v25.0/%s/comments".formatted(question), "message", "Ninety.");

        var id = json(answer).path("id").asString();
        assertThat(stage.book.find(Network.FACEBOOK, id))
                .get()
                .returns(question, Received::to)
                .returns(Place.COMMENT, Received::place);
        var value = change(0);
        assertThat(value.path("verb").asString()).isEqualTo("add");
        assertThat(value.path("comment_id").asString()).isEqualTo(id);
        assertThat(value.path("post_id").asString()).isEqualTo(POST);
        assertThat(value.path("parent_id").asString()).isEqualTo(question);
        assertThat(value.at("/from/id").asString()).isEqualTo(PAGE);
        var read = json(stage.get("/%s/comments?fields=id,message,from,parent&filter=stream".formatted(POST)));
        assertThat(read.path("data").valueStream().map(one -> one.path("message").asString()))
                .containsExactly("How much?", "Ninety.");
        assertThat(json(stage.get("/%s?fields=parent{id}".formatted(id))).at("/parent/id").asString())
                .isEqualTo(question);
    }

    @Test
    void answersOnInstagramUnderTheCommentAtTheTop() throws Exception {
        var question = stage.meta.personComments(INSTAGRAM, MEDIUM, ANNA, "How much?", NOON);

        var first = json(stage.post("/%s/replies".formatted(question), "message", "Ninety."))
                .path("id")
                .asString();
        var second = json(stage.post("/%s/replies".formatted(first), "message", "With lamp."))
                .path("id")
                .asString();

        var replies = json(stage.get("/%s/replies?fields=id,text,username".formatted(question)));
        assertThat(replies.path("data").valueStream().map(one -> one.path("id").asString()))
                .containsExactly(first, second);
        assertThat(replies.at("/data/0/username").asString()).isEqualTo("larkspurliving");
        assertThat(change(0).at("/media/id").asString()).isEqualTo(MEDIUM);
        assertThat(error(stage.post("/%s/comments".formatted(question), "message", "No"))).isEqualTo("100/33");
    }

    @Test
    void hidesAndShowsAndRemoves() throws Exception {
        var rude = stage.meta.personComments(PAGE, POST, ANNA, "Rubbish", NOON);

        stage.post("/" + rude, "is_hidden", "true");
        assertThat(json(stage.get("/%s?fields=is_hidden".formatted(rude))).path("is_hidden").asBoolean())
                .isTrue();
        assertThat(stage.meta.commentState(rude)).contains(State.HIDDEN);
        assertThat(change(0).path("verb").asString()).isEqualTo("hide");
        stage.post("/" + rude, "is_hidden", "false");
        assertThat(change(1).path("verb").asString()).isEqualTo("unhide");
        assertThat(json(stage.delete("/" + rude)).path("success").asBoolean()).isTrue();

        assertThat(change(2).path("verb").asString()).isEqualTo("remove");
        assertThat(stage.meta.commentState(rude)).contains(State.DELETED);
        assertThat(error(stage.get("/" + rude))).isEqualTo("100/33");
        assertThat(error(stage.post("/%s/comments".formatted(rude), "message", "Why?"))).isEqualTo("100/33");
    }

    @Test
    void hidesOnInstagramByAnotherName() throws Exception {
        var rude = stage.meta.personComments(INSTAGRAM, MEDIUM, ANNA, "Rubbish", NOON);

        assertThat(stage.post("/" + rude, "hide", "true").statusCode()).isEqualTo(200);
        assertThat(error(stage.post("/" + rude, "is_hidden", "true"))).isEqualTo("100/0");

        assertThat(json(stage.get("/%s?fields=hidden,text".formatted(rude))).path("hidden").asBoolean())
                .isTrue();
    }

    @Test
    void marksItsOwnDeletedCommentInTheBook() throws Exception {
        var id = json(stage.post("/%s/comments".formatted(POST), "message", "Wrong post"))
                .path("id")
                .asString();

        stage.delete("/" + id);

        assertThat(stage.book.find(Network.FACEBOOK, id)).get().returns(State.DELETED, Received::state);
    }

    @Test
    void likesOnceHoweverOftenAsked() throws Exception {
        var praise = stage.meta.personComments(PAGE, POST, ANNA, "Lovely", NOON);

        stage.post("/%s/likes".formatted(praise));
        stage.post("/%s/likes".formatted(praise));
        change(0);
        stage.delete("/%s/likes".formatted(praise));

        assertThat(change(1).path("verb").asString()).isEqualTo("remove");
        assertThat(stage.mail).hasSize(2);
        assertThat(stage.book.all()).singleElement().returns(State.DELETED, Received::state);
    }

    @Test
    void readsOnWhereAPageEnds() throws Exception {
        for (var number = 0; number < 5; number++) {
            stage.meta.personComments(PAGE, POST, ANNA, "No " + number, NOON.plusSeconds(number));
        }

        var first = json(stage.get("/%s/comments?limit=2&since=%d".formatted(POST, NOON.getEpochSecond() + 1)));
        var second = json(stage.send(HttpRequest.newBuilder(
                URI.create(first.at("/paging/next").asString()))));

        assertThat(first.path("data").valueStream().map(one -> one.path("message").asString()))
                .containsExactly("No 1", "No 2");
        assertThat(second.path("data").valueStream().map(one -> one.path("message").asString()))
                .containsExactly("No 3", "No 4");
        assertThat(second.path("paging").has("next")).isFalse();
    }

    @Test
    void needsWordsAndAnObject() throws Exception {
        assertThat(error(stage.post("/%s/comments".formatted(POST), "message", " "))).isEqualTo("100/0");
        assertThat(error(stage.post("/12_34/comments", "message", "Hi"))).isEqualTo("100/33");
        assertThat(error(stage.get("/%s?fields=colour".formatted(PAGE)))).isEqualTo("100/0");
        assertThat(stage.book.all()).isEmpty();
    }

    private JsonNode change(int ordinal) {
        await().atMost(Duration.ofSeconds(10)).until(() -> stage.mail.size() > ordinal);
        return stage.mail.get(ordinal).at("/entry/0/changes/0/value");
    }
}
