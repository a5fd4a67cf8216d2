package app.signalbox.server.retention;

import static app.signalbox.server.intake.Webhooks.comments;
import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static app.signalbox.server.intake.Webhooks.signedByMeta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.intake.LogRetention;
import app.signalbox.server.intake.Webhooks;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ErasureProof;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import app.signalbox.server.triage.Teacher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Words that may be kept no longer are nowhere, whatever was made of them before. */
@ModuleTest
class ErasureTests {

    private static final List<String> EVERYWHERE = List.of(
            "conversation",
            "draft",
            "handover",
            "lead",
            "message",
            "model_answer",
            "raw body",
            "reading",
            "triage_run");

    private final String account = Arrivals.newPage();
    private final String words = "canary " + UUID.randomUUID().toString().replace("-", " ");
    private final MovableClock clock = new MovableClock(Clock.systemUTC().instant());

    @Autowired
    private ApplicationContext context;

    private ErasureProof proof;
    private Arrivals arrivals;
    private Webhooks webhooks;
    private Brand brand;
    private Derived derived;
    private Http admin;

    @BeforeEach
    void foundBrand() {
        proof = new ErasureProof(context);
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
        brand = Brand.found(context);
        derived = new Derived(context, brand);
        admin = Member.of(brand.tenant(), Role.AGENCY_ADMIN, context);
        for (Channel channel : Channel.values()) {
            arrivals.connect(brand, channel, account);
        }
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void erasesWhatIsUnsentOnInstagram() {
        instagram("\"message\":{\"mid\":\"m1\",\"text\":\"%s\"}".formatted(words));
        arrivals.route();
        derived.from(words);
        assertThat(proof.findings(words)).containsExactlyElementsOf(EVERYWHERE);
        assertThat(lessons()).isEqualTo(1);

        instagram("\"message\":{\"mid\":\"m1\",\"is_deleted\":true}");
        arrivals.route();

        assertThat(proof.findings(words)).isEmpty();
        assertThat(lessons()).isZero();
        assertThat(leadsReasons()).isEmpty();
        JsonNode erasure = erasures().get(0);
        assertThat(erasure.path("cause").asString()).isEqualTo("deletion");
        assertThat(erasure.path("content").asString()).isEqualTo("messages");
        assertThat(erasure.path("count").asInt()).isEqualTo(1);
        assertThat(erasure.path("erasedIds").get(0).asString())
                .isEqualTo(message().path("id").asString());
        assertThat(message().path("deletedAt").asString()).isNotEmpty();
    }

    @Test
    void erasesACommentWithAllItsVersionsThatIsDeletedOnFacebook() {
        webhooks.facebook(comment("add", words));
        webhooks.facebook(comment("edited", words + " again"));
        arrivals.route();
        derived.from(words);
        assertThat(proof.findings(words)).containsAll(EVERYWHERE).contains("message_change");

        webhooks.facebook(comment("remove", ""));
        arrivals.route();

        assertThat(proof.findings(words)).isEmpty();
    }

    @Test
    void erasesAPostThatIsDeletedOnX() {
        webhooks.x(post(words));
        arrivals.route();
        derived.from(words);
        assertThat(proof.findings(words)).containsExactlyElementsOf(EVERYWHERE);

        webhooks.x(postDeleted());
        arrivals.route();

        assertThat(proof.findings(words)).isEmpty();
    }

    @Test
    void erasesABrandsOwnPostThatIsDeletedOnX() {
        webhooks.x(post(words).replace("\"900\"", "\"" + account + "\""));
        arrivals.route();
        assertThat(proof.findings(words)).containsExactly("raw body", "subject");

        webhooks.x(postDeleted());
        arrivals.route();

        assertThat(proof.findings(words)).isEmpty();
    }

    @Test
    void erasesWhatLinkedInLetsNobodyKeepAfter48Hours() {
        webhooks.linkedin(comments(account, 501, words));
        arrivals.route();
        derived.from(words);
        assertThat(proof.findings(words))
                .containsExactlyElementsOf(EVERYWHERE.stream()
                        .filter(place -> !place.equals("lead"))
                        .toList());
        clock.advance(Duration.ofHours(47));
        eraseDue();
        assertThat(proof.findings(words)).contains("message");

        clock.advance(Duration.ofHours(1));
        eraseDue();

        assertThat(proof.findings(words)).containsExactly("raw body");
        context.getBean(LogRetention.class).eraseBodies(Duration.ofHours(49));
        assertThat(proof.findings(words)).isEmpty();
        assertThat(message().path("expiredAt").asString()).isNotEmpty();
        assertThat(message().has("text")).isFalse();
        assertThat(erasures().get(0).path("cause").asString()).isEqualTo("platform_clock");
    }

    @Test
    void bringsNothingBackThatIsToldAgain() {
        webhooks.facebook(comment("add", words));
        webhooks.facebook(comment("remove", ""));
        arrivals.route();

        webhooks.facebook(comment("add", words));
        arrivals.route();
        assertThat(proof.findings(words)).isEmpty();
        context.getBean(JdbcClient.class).sql("delete from platform.event_key").update();
        webhooks.facebook(comment("add", words));
        arrivals.route();

        assertThat(proof.findings(words)).isEmpty();
        assertThat(message().path("deletedAt").asString()).isNotEmpty();
    }

    @Test
    void letsADeletionWinThatComesFirst() {
        webhooks.facebook(comment("remove", ""));
        arrivals.route();

        webhooks.facebook(comment("edited", words));
        webhooks.facebook(comment("add", words));
        arrivals.route();

        assertThat(proof.findings(words)).isEmpty();
    }

    @Test
    void keepsNoEditOfWhatHasExpired() {
        webhooks.linkedin(comments(account, 502, words));
        arrivals.route();
        clock.advance(Duration.ofHours(48));
        eraseDue();

        webhooks.linkedin(comments(account, 502, words)
                .replace("\"COMMENT\"", "\"COMMENT_EDIT\"")
                .replace("Id\":502", "Id\":503"));
        arrivals.route();

        assertThat(proof.findings(words)).containsExactly("raw body");
    }

    @Test
    void storesWhatASharedBodyTellsAnUnconnectedAccountAgainWithoutTheDeletedWords() {
        String later = Arrivals.newPage();
        Brand neighbour = Brand.found(context);
        webhooks.facebook(pages(says(account, "m7=" + words), says(later, "m8=For the neighbour " + later, "m9=More")));
        arrivals.route();

        webhooks.facebook(pages(says(account, "m7=").replace("\"text\":\"\"", "\"is_deleted\":true")));
        arrivals.route();

        assertThat(proof.findings(words)).isEmpty();
        assertThat(proof.findings("For the neighbour " + later)).containsExactly("raw body");
        arrivals.connect(neighbour, Channel.FACEBOOK, later);
        await().untilAsserted(() -> {
            arrivals.route();
            assertThat(arrivals.textsOf(neighbour)).containsExactly("For the neighbour " + later, "More");
        });
        assertThat(arrivals.countsOf(neighbour))
                .hasToString("Counts[received=2, applied=2, duplicate=0, parked=0, failed=0, unexplained=0]");
    }

    @Test
    void erasesWhatWasTakenBackBeforeAnybodyConnectedItsAccount() {
        String later = Arrivals.newPage();
        webhooks.facebook(pages(says(later, "m1=" + words)));
        arrivals.route();
        assertThat(proof.findings(words)).containsExactly("raw body");

        webhooks.facebook(pages(says(later, "m1=").replace("\"text\":\"\"", "\"is_deleted\":true")));
        arrivals.route();

        assertThat(proof.findings(words)).isEmpty();
        arrivals.connect(brand, Channel.FACEBOOK, later);
        arrivals.route();
        assertThat(proof.findings(words)).isEmpty();
    }

    @Test
    void keepsContentNoLongerThanTheBrandWants() {
        webhooks.facebook(pages(says(account, "m1=" + words)));
        arrivals.route();
        derived.from(words);
        put(Map.of("keepDays", 7));

        clock.advance(Duration.ofDays(6));
        eraseDue();
        assertThat(proof.findings(words)).containsExactlyElementsOf(EVERYWHERE);
        clock.advance(Duration.ofDays(2));
        eraseDue();

        assertThat(proof.findings(words)).isEmpty();
        assertThat(erasures().get(0).path("cause").asString()).isEqualTo("brand_clock");
    }

    @Test
    void holdsTheBrandsClockButNeitherANetworksNorADeletion() {
        String onLinkedin = "linkedin " + words;
        String deleted = "deleted " + words;
        String held = "held " + words;
        webhooks.linkedin(comments(account, 504, onLinkedin));
        webhooks.facebook(pages(says(account, "m1=" + held)));
        webhooks.facebook(comment("add", deleted));
        arrivals.route();
        put(Map.of("keepDays", 1, "holdReason", "Kettle against Teapots"));

        clock.advance(Duration.ofDays(3));
        eraseDue();
        webhooks.facebook(comment("remove", ""));
        arrivals.route();

        assertThat(proof.findings(held)).containsExactly("conversation", "message", "raw body");
        assertThat(proof.findings(onLinkedin)).containsExactly("raw body");
        assertThat(proof.findings(deleted)).isEmpty();
        put(Map.of("keepDays", 1));
        eraseDue();
        assertThat(proof.findings(held)).isEmpty();
    }

    @Test
    void letsOnlyAdminsSayHowLongContentIsKept() {
        Http manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(manager.get(path("retention")).status()).isEqualTo(403);
        assertThat(manager.get(path("erasures")).status()).isEqualTo(403);
        assertThat(admin.put(path("retention"), Map.of("keepDays", 0)).status()).isEqualTo(400);
        put(Map.of("keepDays", 30, "holdReason", "Audit"));
        JsonNode policy = admin.get(path("retention")).json();
        assertThat(policy.path("keepDays").asInt()).isEqualTo(30);
        assertThat(policy.path("holdReason").asString()).isEqualTo("Audit");
        assertThat(policy.path("heldSince").asString()).isNotEmpty();
    }

    private void eraseDue() {
        var retention = new Retention(
                context.getBeanProvider(ExpiringContent.class).orderedStream().toList(),
                context.getBean(RetentionPolicies.class),
                context.getBean(Tenants.class),
                context.getBean(CurrentTenant.class),
                clock);
        brand.runOutside(() -> retention.eraseDue(Duration.ofMinutes(10), 1));
    }

    private int lessons() {
        return brand.call(() ->
                context.getBean(Teacher.class).lessonsOf(brand.tenant()).all().size());
    }

    private JsonNode leadsReasons() {
        return admin.get(path("leads")).json().path("items").get(0).path("reasons");
    }

    private JsonNode erasures() {
        return admin.get(path("erasures")).json().path("items");
    }

    private JsonNode message() {
        String conversation = admin.get(path("conversations"))
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        return admin.get(path("conversations/" + conversation))
                .json()
                .path("messages")
                .get(0);
    }

    private void put(Map<String, Object> retention) {
        Http.Answer answer = admin.put(path("retention"), retention);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String path(String rest) {
        return "/api/v1/tenants/" + brand.slug() + "/" + rest;
    }

    private void instagram(String message) {
        String body = """
                {"object":"instagram","entry":[{"id":"%1$s","time":1765000001000,"messaging":[
                {"sender":{"id":"88020002"},"recipient":{"id":"%1$s"},"timestamp":1765000000500,%2$s}]}]}""".formatted(account, message);
        assertThat(webhooks.post("instagram", signedByMeta(body), body).statusCode())
                .isEqualTo(200);
    }

    private String comment(String verb, String text) {
        return pages("""
                {"id":"%1$s","time":1765000060,"changes":[{"field":"feed","value":{"item":"comment","verb":"%2$s",
                 "comment_id":"%1$s_1","post_id":"%1$s_0","from":{"id":"8801","name":"Person 1"},
                 "message":"%3$s","created_time":1765000000}}]}""".formatted(account, verb, text));
    }

    private String post(String text) {
        return """
                {"for_user_id":"%1$s","tweet_create_events":[{"id_str":"77%1$s","text":"%2$s","user":{"id_str":"900"},
                 "timestamp_ms":"1765000000500"}]}""".formatted(account, text);
    }

    private String postDeleted() {
        return """
                {"for_user_id":"%1$s","tweet_delete_events":[{"status":{"id":"77%1$s","user_id":"900"},
                 "timestamp_ms":"1765000000900"}]}""".formatted(account);
    }
}
