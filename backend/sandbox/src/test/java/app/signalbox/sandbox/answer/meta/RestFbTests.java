package app.signalbox.sandbox.answer.meta;

import static app.signalbox.sandbox.answer.meta.MetaStage.ANNA;
import static app.signalbox.sandbox.answer.meta.MetaStage.INSTAGRAM;
import static app.signalbox.sandbox.answer.meta.MetaStage.NOON;
import static app.signalbox.sandbox.answer.meta.MetaStage.PAGE;
import static app.signalbox.sandbox.answer.meta.MetaStage.POST;
import static app.signalbox.sandbox.answer.meta.MetaStage.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.State;
import app.signalbox.sandbox.talk.Network;
import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.scope.FacebookPermissions;
import com.restfb.scope.ScopeBuilder;
import com.restfb.types.Account;
import com.restfb.types.Comment;
import com.restfb.types.Conversation;
import com.restfb.types.GraphResponse;
import com.restfb.types.Message;
import com.restfb.types.send.CommentIdMessageRecipient;
import com.restfb.types.send.IdMessageRecipient;
import com.restfb.types.send.SendResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drives the stand-in with a client that was written for Meta itself. */
class RestFbTests {

    private static final String BACK = "http://localhost:8080/callback";

    private MetaStage stage;
    private DefaultFacebookClient client;

    @BeforeEach
    void start() throws IOException {
        stage = new MetaStage(MetaSettings::withProofRequired);
        client = client(stage.token());
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void sendsAMessage() {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);
        var message = new com.restfb.types.send.Message("Hello");
        message.setMetadata("outbox-1");

        var sent = client.publish(
                "me/messages",
                SendResponse.class,
                Parameter.with("recipient", new IdMessageRecipient(ANNA)),
                Parameter.with("message", message),
                Parameter.with("messaging_type", "RESPONSE"));

        assertThat(sent.getRecipientId()).isEqualTo(ANNA);
        assertThat(stage.book.find(Network.FACEBOOK, sent.getMessageId()))
                .get()
                .returns("outbox-1", Received::ownId);
    }

    @Test
    void learnsThatTheWindowIsClosed() {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON.minus(Duration.ofDays(2)));

        assertThatThrownBy(() -> client.publish(
                        "me/messages",
                        SendResponse.class,
                        Parameter.with("recipient", new IdMessageRecipient(ANNA)),
                        Parameter.with("message", new com.restfb.types.send.Message("Late"))))
                .isInstanceOfSatisfying(FacebookOAuthException.class, refusal -> {
                    assertThat(refusal.getErrorCode()).isEqualTo(10);
                    assertThat(refusal.getErrorSubcode()).isEqualTo(2018278);
                });
    }

    @Test
    void answersACommentPrivately() {
        var comment = stage.meta.personComments(PAGE, POST, ANNA, "How much?", NOON);

        var sent = client.publish(
                "me/messages",
                SendResponse.class,
                Parameter.with("recipient", new CommentIdMessageRecipient(comment)),
                Parameter.with("message", new com.restfb.types.send.Message("Ninety.")));

        assertThat(sent.getRecipientId()).isEqualTo(ANNA);
    }

    @Test
    void commentsHidesAndDeletes() {
        var rude = stage.meta.personComments(PAGE, POST, ANNA, "Rubbish", NOON);

        var reply = client.publish(rude + "/comments", GraphResponse.class, Parameter.with("message", "Sorry?"));
        var hidden = client.publish(rude, GraphResponse.class, Parameter.with("is_hidden", true));
        var read = client.fetchObject(
                rude, Comment.class, Parameter.with("fields", "id,message,from,is_hidden,created_time,comments"));
        var deleted = client.deleteObject(rude);

        assertThat(reply.getId()).isNotBlank();
        assertThat(hidden.isSuccess()).isTrue();
        assertThat(read.getIsHidden()).isTrue();
        assertThat(read.getFrom().getId()).isEqualTo(ANNA);
        assertThat(read.getCreatedTime()).isEqualTo(Date.from(NOON));
        assertThat(deleted).isTrue();
        assertThat(stage.meta.commentState(rude)).contains(State.DELETED);
    }

    @Test
    void readsThePagesOfAnEdge() {
        for (var number = 0; number < 7; number++) {
            stage.meta.personComments(PAGE, POST, ANNA, "No " + number, NOON.plusSeconds(number));
        }

        var comments = client.fetchConnection(POST + "/comments", Comment.class, Parameter.with("limit", 3));

        var words = new ArrayList<String>();
        comments.forEach(page -> page.forEach(comment -> words.add(comment.getMessage())));
        assertThat(words).containsExactly("No 0", "No 1", "No 2", "No 3", "No 4", "No 5", "No 6");
    }

    @Test
    void exchangesACodeForTheTokensOfThePages() throws Exception {
        var scope = new ScopeBuilder();
        scope.addPermission(FacebookPermissions.PAGES_MESSAGING);
        var dialog = new DefaultFacebookClient(Version.LATEST);
        dialog.setFacebookEndpointUrls(new Endpoints(stage));
        var url = dialog.getLoginDialogUrl(MetaSettings.APP_ID, BACK, scope, Parameter.with("auto", 1));
        var location = stage.send(HttpRequest.newBuilder(URI.create(url)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var code = location.replaceFirst(".*[?&]code=([^&]+).*", "$1");

        var user = dialog.obtainUserAccessToken(MetaSettings.APP_ID, SECRET, BACK, code);
        var longLived = dialog.obtainExtendedAccessToken(MetaSettings.APP_ID, SECRET, user.getAccessToken());
        var pages = client(longLived.getAccessToken())
                .fetchConnection("me/accounts", Account.class)
                .getData();

        assertThat(pages).extracting(Account::getId).contains(PAGE);
        assertThat(pages.getFirst().getInstagramBusinessAccount().getId()).isEqualTo(INSTAGRAM);
        assertThat(client(pages.getFirst().getAccessToken())
                        .fetchObject("me", Account.class)
                        .getId())
                .isEqualTo(PAGE);
    }

    @Test
    void inspectsATokenByTheAppsOwn() {
        var app = new DefaultFacebookClient(Version.LATEST);
        app.setFacebookEndpointUrls(new Endpoints(stage));
        var appToken = app.obtainAppAccessToken(MetaSettings.APP_ID, SECRET).getAccessToken();
        var inspector = client(appToken);

        var before = inspector.debugToken(stage.token());
        stage.meta.revoke(PAGE);
        var after = inspector.debugToken(stage.token());

        assertThat(before.isValid()).isTrue();
        assertThat(before.getType()).isEqualTo("PAGE");
        assertThat(before.getProfileId()).isEqualTo(PAGE);
        assertThat(before.getScopes()).contains("pages_messaging");
        assertThat(before.getDataAccessExpiresAt()).isEqualTo(Date.from(NOON.plus(Duration.ofDays(90))));
        assertThat(after.isValid()).isFalse();
        assertThat(after.getDebugTokenError().getSubcode()).isEqualTo(458);
    }

    @Test
    void readsConversations() {
        stage.meta.personWrites(PAGE, ANNA, "Is it in stock?", NOON);

        var conversations = client.fetchConnection(
                        PAGE + "/conversations",
                        Conversation.class,
                        Parameter.with("platform", "messenger"),
                        Parameter.with("fields", "id,updated_time,participants,messages{id,message,from,to}"))
                .getData();

        assertThat(conversations).singleElement().satisfies(conversation -> {
            assertThat(conversation.getUpdatedTime()).isEqualTo(Date.from(NOON));
            assertThat(conversation.getMessages())
                    .extracting(Message::getMessage)
                    .containsExactly("Is it in stock?");
            assertThat(conversation.getMessages().getFirst().getFrom().getId()).isEqualTo(ANNA);
        });
    }

    private DefaultFacebookClient client(String token) {
        var made = new DefaultFacebookClient(token, SECRET, Version.LATEST);
        made.setFacebookEndpointUrls(new Endpoints(stage));
        return made;
    }

    private record Endpoints(MetaStage stage) implements FacebookEndpoints {

        @Override
        public String getFacebookEndpoint() {
            return stage.meta.baseUrl().toString();
        }

        @Override
        public String getGraphEndpoint() {
            return stage.meta.baseUrl().toString();
        }
    }
}
