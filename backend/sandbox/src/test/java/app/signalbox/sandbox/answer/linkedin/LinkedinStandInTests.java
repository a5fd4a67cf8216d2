package app.signalbox.sandbox.answer.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.call.Caller;
import app.signalbox.sandbox.answer.call.Letters;
import app.signalbox.sandbox.answer.call.MovableClock;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.EventKind;
import app.signalbox.sandbox.wire.SentEvent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedinStandInTests {

    private static final String PAGE = "80110021";
    private static final String PAGE_URN = "urn:li:organization:" + PAGE;
    private static final String POST = "urn:li:activity:7094080110021000003";
    private static final String ASKED = "urn:li:comment:(" + POST + ",7100000000000000001)";
    private static final String COMMENTS = "/rest/socialActions/" + Caller.encoded(POST) + "/comments";
    private static final String ANSWERS = "/rest/socialActions/" + Caller.encoded(ASKED) + "/comments";

    private final HttpClient http = HttpClient.newHttpClient();
    private final OutsideBook book = new OutsideBook();
    private final Letters letters = new Letters();
    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");
    private LinkedinStandIn linkedin;
    private Caller page;

    @BeforeEach
    void start() throws IOException {
        start(settings());
    }

    @AfterEach
    void stop() {
        linkedin.close();
        http.close();
    }

    @Test
    void answersACommentAndTellsThePage() throws Exception {
        linkedin.hear(asked());

        var answer = page.post(ANSWERS, comment("Thank you!", ",\"parentComment\":\"" + ASKED + "\""));

        assertThat(answer.statusCode()).isEqualTo(201);
        var id = answer.headers().firstValue("x-restli-id").orElseThrow();
        var urn = "urn:li:comment:(" + POST + "," + id + ")";
        assertThat(Caller.json(answer).path("commentUrn").stringValue()).isEqualTo(urn);
        assertThat(Caller.json(answer).at("/message/text").stringValue()).isEqualTo("Thank you!");
        assertThat(book.find(Network.LINKEDIN, urn)).hasValueSatisfying(received -> {
            assertThat(received.place()).isEqualTo(Place.COMMENT);
            assertThat(received.to()).isEqualTo(ASKED);
            assertThat(received.account()).isEqualTo(PAGE);
        });
        var notification = letters.bodies().getFirst().at("/notifications/0");
        assertThat(notification.path("action").stringValue()).isEqualTo("ADMIN_COMMENT");
        assertThat(notification.path("organizationalEntity").stringValue()).isEqualTo(PAGE_URN);
        assertThat(notification.at("/decoratedGeneratedActivity/comment/entity").stringValue())
                .isEqualTo(urn);
        assertThat(notification.path("generatedActivity").stringValue())
                .isEqualTo("urn:li:comment:(activity:7094080110021000003," + id + ")");
    }

    @Test
    void takesTheSameCommentTwice() throws Exception {
        linkedin.weather().order(1, Fault.ERROR_AFTER_EFFECT);

        var lost = page.post(COMMENTS, comment("Hello", ""));
        var again = page.post(COMMENTS, comment("Hello", ""));

        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(book.all()).extracting(Received::text).containsExactly("Hello", "Hello");
    }

    @Test
    void readsBackAndDeletes() throws Exception {
        linkedin.hear(asked());
        clock.pass(Duration.ofMinutes(1));
        var id = page.post(ANSWERS, comment("Thank you!", ""))
                .headers()
                .firstValue("x-restli-id")
                .orElseThrow();

        var below = Caller.json(page.get(COMMENTS));
        var answers = Caller.json(page.get(ANSWERS + "?start=0&count=5"));
        var deleted = page.delete(COMMENTS + "/" + id + "?actor=" + Caller.encoded(PAGE_URN));

        assertThat(below.at("/elements/0/actor").stringValue()).isEqualTo("urn:li:person:77");
        assertThat(below.at("/paging/total").intValue()).isEqualTo(1);
        assertThat(answers.at("/elements/0/id").stringValue()).isEqualTo(id);
        assertThat(answers.at("/elements/0/created/impersonator").stringValue()).isEqualTo(PAGE_URN);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(page.get(COMMENTS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(book.all()).extracting(Received::state).containsExactly(Received.State.DELETED);
        assertThat(letters.bodies().getLast().at("/notifications/0/action").stringValue())
                .isEqualTo("COMMENT_DELETE");
    }

    @Test
    void refusesCommentsThatAreTooLongOrNameUnknownPictures() throws Exception {
        var tooLong = page.post(COMMENTS, comment("a".repeat(1_251), ""));
        var picture = page.post(
                COMMENTS, comment("Look", ",\"content\":[{\"entity\":{\"image\":\"urn:li:image:C4D10AQ\"}}]"));
        var silent = page.post(COMMENTS, "{\"actor\":\"%s\",\"object\":\"%s\"}".formatted(PAGE_URN, POST));
        var elsewhere = page.post(COMMENTS, comment("Hello", "").replace(POST, "urn:li:activity:1"));

        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(code(tooLong)).isEqualTo("FIELD_LENGTH_TOO_LONG");
        assertThat(picture.statusCode()).isEqualTo(400);
        assertThat(code(silent)).isEqualTo("MISSING_FIELD");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(book.all()).isEmpty();
    }

    @Test
    void refusesWhoLostTheRole() throws Exception {
        linkedin.loseRole(PAGE);

        var refused = page.post(COMMENTS, comment("Hello", ""));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("ACCESS_DENIED");
        assertThat(Caller.json(page.get("/rest/organizationAcls?q=roleAssignee"))
                        .path("elements")
                        .size())
                .isZero();
        linkedin.regainRole(PAGE);
        assertThat(page.post(COMMENTS, comment("Hello", "")).statusCode()).isEqualTo(201);
    }

    @Test
    void refusesToSpeakForAnotherPage() throws Exception {
        var refused = page.post(COMMENTS, comment("Hello", "").replace(PAGE_URN, "urn:li:organization:80110022"));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"202511,426", "202512,200", "202611,200", "202612,426", "latest,426"})
    void keepsVersionsActiveForAYear(String version, int status) throws Exception {
        var answer = bare().with("Linkedin-Version", version)
                .with("X-Restli-Protocol-Version", "2.0.0")
                .get("/rest/organizationAcls?q=roleAssignee");

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void saysWhichHeaderIsMissing() throws Exception {
        var noVersion = bare().with("X-Restli-Protocol-Version", "2.0.0").get(COMMENTS);
        var oldVersion = bare().with("Linkedin-Version", "202401")
                .with("X-Restli-Protocol-Version", "2.0.0")
                .get(COMMENTS);
        var noProtocol = bare().with("Linkedin-Version", "202611").get(COMMENTS);

        assertThat(noVersion.statusCode()).isEqualTo(400);
        assertThat(code(noVersion)).isEqualTo("VERSION_MISSING");
        assertThat(code(oldVersion)).isEqualTo("NONEXISTENT_VERSION");
        assertThat(Caller.json(oldVersion).path("message").stringValue())
                .isEqualTo("Requested version 20240101 is not active");
        assertThat(noProtocol.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesUrnsThatAreNotEncoded() throws Exception {
        var key = page.get("/rest/socialActions/" + POST + "/comments");
        var parameter = page.delete(COMMENTS + "/1?actor=" + PAGE_URN);

        assertThat(key.statusCode()).isEqualTo(400);
        assertThat(Caller.json(key).path("message").stringValue()).isEqualTo("Syntax exception in path variables");
        assertThat(parameter.statusCode()).isEqualTo(400);
    }

    @Test
    void reactsOnceAndTakesItBack() throws Exception {
        var path = "/rest/reactions?actor=" + Caller.encoded(PAGE_URN);
        var like = "{\"root\":\"%s\",\"reactionType\":\"LIKE\"}".formatted(ASKED);

        var reacted = page.post(path, like);
        var again = page.post(path, like);
        var gone = page.delete(
                "/rest/reactions/(actor:%s,entity:%s)".formatted(Caller.encoded(PAGE_URN), Caller.encoded(ASKED)));

        assertThat(reacted.statusCode()).isEqualTo(201);
        assertThat(Caller.json(reacted).path("id").stringValue())
                .isEqualTo("urn:li:reaction:(" + PAGE_URN + "," + ASKED + ")");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(book.all()).singleElement().satisfies(received -> {
            assertThat(received.place()).isEqualTo(Place.REACTION);
            assertThat(received.state()).isEqualTo(Received.State.DELETED);
        });
    }

    @Test
    void namesThePagesThatAMemberAdministers() throws Exception {
        var acls = Caller.json(page.get("/rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED"));
        var organization = Caller.json(page.get("/rest/organizations/" + PAGE));
        var foreign = page.get("/rest/organizations/80110022");

        assertThat(acls.at("/elements/0/organization").stringValue()).isEqualTo(PAGE_URN);
        assertThat(acls.at("/elements/0/roleAssignee").stringValue()).isEqualTo("urn:li:person:sbxAdmin" + PAGE);
        assertThat(organization.path("localizedName").stringValue()).isEqualTo("Larkspur Living");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void keepsNotificationsToBePulledForSixtyDays() throws Exception {
        linkedin.hear(asked());
        clock.pass(Duration.ofMinutes(1));
        page.post(ANSWERS, comment("Thank you!", ""));
        var path =
                "/rest/organizationalEntityNotifications?q=criteria&organizationalEntity=" + Caller.encoded(PAGE_URN);

        var all = Caller.json(page.get(path));
        var asked = Caller.json(page.get(path + "&actions=List(COMMENT,COMMENT_EDIT)&start=0&count=1"));
        var later = Caller.json(
                page.get(path + "&timeRange=(start:" + clock.millis() + ",end:" + (clock.millis() + 1) + ")"));

        assertThat(all.at("/paging/total").intValue()).isEqualTo(2);
        assertThat(asked.path("elements").size()).isEqualTo(1);
        assertThat(asked.at("/elements/0/notificationId").longValue()).isEqualTo(4_711);
        assertThat(asked.at("/elements/0/decoratedGeneratedActivity/comment/text")
                        .stringValue())
                .isEqualTo("How much is it?");
        assertThat(asked.at("/elements/0/sourcePost").stringValue()).isEqualTo(POST);
        assertThat(later.at("/elements/0/action").stringValue()).isEqualTo("ADMIN_COMMENT");
        clock.pass(Duration.ofDays(60));
        assertThat(Caller.json(page.get(path)).at("/paging/total").intValue()).isZero();
    }

    @Test
    void countsTheCallsOfADay() throws Exception {
        linkedin.close();
        start(settings().withQuotas(3, 2));
        page.get("/rest/organizationAcls?q=roleAssignee");
        page.get("/rest/organizationAcls?q=roleAssignee");

        var refused = page.get("/rest/organizationAcls?q=roleAssignee");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Caller.json(refused).path("message").stringValue())
                .isEqualTo("Resource level throttle MEMBER DAY limit for calls to this resource is reached.");
        clock.pass(Duration.ofHours(14));
        assertThat(page.get("/rest/organizationAcls?q=roleAssignee").statusCode())
                .isEqualTo(200);
    }

    @Test
    void meetsItsWeather() throws Exception {
        linkedin.weather().order(1, Fault.THROTTLED);
        linkedin.weather().order(1, Fault.SERVER_ERROR);

        var throttled = page.post(COMMENTS, comment("One", ""));
        var down = page.post(COMMENTS, comment("Two", ""));

        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(code(throttled)).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(book.all()).isEmpty();
    }

    private LinkedinSettings settings() {
        return LinkedinSettings.of("client secret", SandboxAccount.demonstration())
                .withClock(clock);
    }

    private void start(LinkedinSettings settings) throws IOException {
        linkedin = LinkedinStandIn.start(settings, book, letters, 0);
        page = bare().with("Linkedin-Version", "202611").with("X-Restli-Protocol-Version", "2.0.0");
    }

    private Caller bare() {
        return Caller.of(http, linkedin.baseUrl()).withBearer(LinkedinSettings.tokenOf(PAGE));
    }

    private SentEvent asked() {
        return new SentEvent(
                Network.LINKEDIN,
                PAGE,
                EventKind.COMMENT,
                ASKED,
                "4711",
                "77",
                "How much is it?",
                null,
                null,
                null,
                clock.instant(),
                null);
    }

    private static String comment(String text, String more) {
        return "{\"actor\":\"%s\",\"object\":\"%s\",\"message\":{\"text\":\"%s\"}%s}"
                .formatted(PAGE_URN, POST, text, more);
    }

    private static String code(HttpResponse<String> answer) {
        return Caller.json(answer).path("code").stringValue();
    }
}
