package app.signalbox.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.policy.Approval;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules, approvals, kept decisions and their replay, over HTTP. */
@ModuleTest
class PolicyApiTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Facts LATE = Facts.memberActivity(Channel.FACEBOOK)
            .withInteraction(Interaction.DIRECT_MESSAGE)
            .withAuthor(Author.HUMAN)
            .withSinceLastInbound(Duration.ofDays(2));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PolicyDecisions decisions;

    @Autowired
    private Approvals approvals;

    @Autowired
    private PlatformRules rules;

    private Brand brand;
    private Http admin;
    private String tenant;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
        admin = Member.of(brand.tenant(), Role.AGENCY_ADMIN, context);
        tenant = "/api/v1/tenants/" + brand.slug();
    }

    @Test
    void showsTheRulesWithReasonAndSource() {
        Answer book = Member.of(brand.tenant(), Role.SALES_REP, context).get("/api/v1/policy/rules");

        assertThat(book.status()).isEqualTo(200);
        assertThat(book.field("version")).isEqualTo("2026-11");
        JsonNode first = book.json().path("rules").get(0);
        assertThat(first.path("id").asString()).isEqualTo("meta-tag-retired");
        assertThat(first.path("channels").toString()).isEqualTo("[\"facebook\",\"instagram\"]");
        assertThat(first.path("source").asString()).startsWith("https://developers.facebook.com/");
        assertThat(book.json().path("clocks").get(0).path("keep").asString()).isEqualTo("PT48H");
    }

    @Test
    void notesAnApprovalUntilItIsWithdrawn() {
        Answer absent = admin.get(tenant + "/approvals/human_agent_tag");
        Answer granted = admin.put(tenant + "/approvals/human_agent_tag", Map.of("note", " Case 4711 "));
        List<Approval> held = List.copyOf(brand.call(approvals::held));
        Answer one = admin.get(tenant + "/approvals/HUMAN_AGENT_TAG");
        Answer all = admin.get(tenant + "/approvals");
        Answer withdrawn = admin.delete(tenant + "/approvals/human_agent_tag");
        Answer twice = admin.delete(tenant + "/approvals/human_agent_tag");

        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.field("detail")).contains("human_agent_tag is not noted");
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.field("note")).isEqualTo("Case 4711");
        assertThat(granted.field("grantedByName")).isEqualTo("Ada Kettle");
        assertThat(held).containsExactly(Approval.HUMAN_AGENT_TAG);
        assertThat(one.json()).isEqualTo(granted.json());
        assertThat(all.json().get(0)).isEqualTo(granted.json());
        assertThat(List.of(withdrawn.status(), twice.status())).containsExactly(204, 204);
        assertThat(admin.get(tenant + "/approvals").text()).isEqualTo("[]");
        assertThat(brand.call(approvals::held)).isEmpty();
    }

    @Test
    void replacesAnApprovalThatIsNotedAgain() {
        admin.put(tenant + "/approvals/x_ai_replies", Map.of("note", "Asked"));

        admin.put(tenant + "/approvals/x_ai_replies", Map.of());

        JsonNode all = admin.get(tenant + "/approvals").json();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).has("note")).isFalse();
    }

    @Test
    void notesNothingThatIsNotTheBrandsToHave() {
        Answer persons = admin.put(tenant + "/approvals/off_platform_matching_consent", Map.of());
        Answer unknown = admin.put(tenant + "/approvals/everything", Map.of());
        Answer lengthy = admin.put(tenant + "/approvals/x_ai_replies", Map.of("note", "n".repeat(501)));

        assertThat(persons.status()).isEqualTo(400);
        assertThat(persons.field("detail")).contains("each person's own");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.field("detail")).contains("no approval \"everything\"", "x_ai_replies");
        assertThat(lengthy.status()).isEqualTo(400);
    }

    @Test
    void letsOnlyThoseNoteApprovalsWhoConnectChannels() {
        Http manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(manager.put(tenant + "/approvals/x_ai_replies", Map.of()).status())
                .isEqualTo(403);
        assertThat(manager.get(tenant + "/approvals").status()).isEqualTo(403);
        assertThat(manager.delete(tenant + "/approvals/x_ai_replies").status()).isEqualTo(403);
        assertThat(manager.get(tenant + "/policy-decisions").status()).isEqualTo(403);
        assertThat(manager.post(tenant + "/policy-replays", replayed(book())).status())
                .isEqualTo(403);
    }

    @Test
    void keepsDecisionsWithFactsAndReason() {
        UUID message = keep(LATE);

        Answer list = admin.get(tenant + "/policy-decisions");

        JsonNode kept = list.json().path("items").get(0);
        assertThat(kept.path("action").asString()).isEqualTo("send");
        assertThat(kept.path("subjectId").asString()).isEqualTo(message.toString());
        assertThat(kept.path("outcome").path("verdict").asString()).isEqualTo("refused");
        assertThat(kept.path("outcome").path("ruleId").asString()).isEqualTo("meta-window-late-approval");
        assertThat(kept.path("reason").asString()).contains("HUMAN_AGENT", "app review");
        assertThat(kept.path("source").asString()).startsWith("https://");
        assertThat(kept.path("ruleBook").asString()).isEqualTo("2026-11");
        JsonNode facts = kept.path("facts");
        assertThat(facts.path("interaction").asString()).isEqualTo("direct_message");
        assertThat(facts.path("sinceLastInbound").asString()).isEqualTo("PT48H");
        assertThat(facts.has("messageTag")).isFalse();
    }

    @Test
    void pagesDecisionsOfARuleAndOfAll() {
        List<String> refused =
                IntStream.range(0, 5).mapToObj(_ -> keep(LATE).toString()).toList();
        keep(LATE.withApproval(Approval.HUMAN_AGENT_TAG));

        List<String> ofRule = subjects("?limit=2&ruleId=meta-window-late-approval");
        List<String> all = subjects("?limit=2");

        assertThat(ofRule).containsExactlyElementsOf(refused.reversed());
        assertThat(all).hasSize(6).containsAll(refused);
        assertThat(admin.get(tenant + "/policy-decisions?ruleId=no-such-rule")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(admin.get(tenant + "/policy-decisions?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void keepsDecisionsApart() {
        keep(LATE);
        Brand other = Brand.found(context);

        Answer theirs = Automation.signIn(context).get("/api/v1/tenants/" + other.slug() + "/policy-decisions");

        assertThat(theirs.json().path("items")).isEmpty();
        assertThat(Member.of(other.tenant(), Role.EXECUTIVE, context)
                        .get(tenant + "/policy-decisions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsADecisionOnlyTogetherWithWhatItChanged() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> brand.run(
                        () -> decisions.keep(Action.SEND, UUID.randomUUID(), LATE, rules.decide(Action.SEND, LATE))));
        brand.run(() -> context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            decisions.keep(Action.SEND, UUID.randomUUID(), LATE, rules.decide(Action.SEND, LATE));
            status.setRollbackOnly();
        }));

        assertThat(subjects("?limit=2")).isEmpty();
    }

    @Test
    void seesNoDifferenceUnderTheSameRules() {
        keep(LATE);
        keep(LATE.withApproval(Approval.HUMAN_AGENT_TAG));

        Answer report = admin.post(tenant + "/policy-replays", replayed(book()));

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.json().path("decided").asInt()).isEqualTo(2);
        assertThat(report.json().path("different").asInt()).isZero();
        assertThat(report.json().path("differences")).isEmpty();
    }

    @Test
    void seesWhatOtherRulesWouldHaveDecided() {
        Facts within = LATE.withSinceLastInbound(Duration.ofHours(20));
        UUID inTime = keep(within);
        UUID late = keep(LATE.withApproval(Approval.HUMAN_AGENT_TAG));
        keep(within.withSinceLastInbound(Duration.ofHours(1)));
        ObjectNode changed = book();
        changed.put("version", "trial");
        rule(changed, "meta-window-late-approval").withObject("/when").put("silentLongerThan", "PT12H");
        rule(changed, "meta-window-late-tag").withObject("/when").put("silentLongerThan", "P3D");

        JsonNode report =
                admin.post(tenant + "/policy-replays", replayed(changed)).json();

        assertThat(report.path("ruleBook").asString()).isEqualTo("trial");
        assertThat(report.path("decided").asInt()).isEqualTo(3);
        assertThat(report.path("different").asInt()).isEqualTo(2);
        JsonNode first = report.path("differences").get(0);
        assertThat(first.path("subjectId").asString()).isEqualTo(inTime.toString());
        assertThat(first.path("before").path("verdict").asString()).isEqualTo("allowed");
        assertThat(first.path("after").path("ruleId").asString()).isEqualTo("meta-window-late-approval");
        assertThat(first.path("reason").asString()).contains("more than 24 hours old");
        JsonNode second = report.path("differences").get(1);
        assertThat(second.path("subjectId").asString()).isEqualTo(late.toString());
        assertThat(second.path("before").path("obligations").toString()).isEqualTo("[\"use_human_agent_tag\"]");
        assertThat(second.path("after").path("obligations")).isEmpty();
        assertThat(second.has("reason")).isFalse();
    }

    @Test
    void replaysTheSpanThatIsAskedFor() {
        keep(LATE);
        String decidedAt = admin.get(tenant + "/policy-decisions")
                .json()
                .path("items")
                .get(0)
                .path("decidedAt")
                .asString();

        Map<String, Object> before = Map.of("book", book(), "to", decidedAt);
        Map<String, Object> since = Map.of("book", book(), "from", decidedAt);
        Map<String, Object> never = Map.of("book", book(), "from", decidedAt, "to", decidedAt);

        assertThat(decided(before)).isZero();
        assertThat(decided(since)).isEqualTo(1);
        assertThat(admin.post(tenant + "/policy-replays", never).status()).isEqualTo(400);
    }

    @Test
    void refusesRulesThatCannotBeUsedByNamingTheField() {
        ObjectNode unknown = book();
        rule(unknown, "meta-window-late-tag").withObject("/when").put("silentFor", "P3D");
        ObjectNode wrong = book();
        rule(wrong, "meta-tag-retired").put("verdict", "frown");

        Answer field = admin.post(tenant + "/policy-replays", replayed(unknown));
        Answer word = admin.post(tenant + "/policy-replays", replayed(wrong));
        Answer nothing = admin.post(tenant + "/policy-replays", Map.of());

        assertThat(List.of(field.status(), word.status(), nothing.status())).containsOnly(400);
        assertThat(field.field("detail")).startsWith("The field \"rules[7].when.silentFor\" is unknown.");
        assertThat(word.field("detail"))
                .isEqualTo("The field \"rules[0].verdict\" can't be \"frown\". Allowed are refuse, require.");
        assertThat(nothing.field("detail")).startsWith("The field \"book\" is missing.");
    }

    private UUID keep(Facts facts) {
        UUID subject = UUID.randomUUID();
        brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> decisions.keep(Action.SEND, subject, facts, rules.decide(Action.SEND, facts))));
        return subject;
    }

    private List<String> subjects(String query) {
        JsonNode page = admin.get(tenant + "/policy-decisions" + query).json();
        var subjects = new ArrayList<String>();
        while (true) {
            StreamSupport.stream(page.path("items").spliterator(), false)
                    .forEach(row -> subjects.add(row.path("subjectId").asString()));
            if (!page.has("nextCursor")) {
                return subjects;
            }
            page = admin.get(tenant + "/policy-decisions" + query + "&cursor="
                            + page.path("nextCursor").asString())
                    .json();
        }
    }

    private ObjectNode book() {
        return (ObjectNode) admin.get("/api/v1/policy/rules").json();
    }

    private int decided(Map<String, Object> replay) {
        return admin.post(tenant + "/policy-replays", replay)
                .json()
                .path("decided")
                .asInt();
    }

    private static Map<String, Object> replayed(JsonNode book) {
        return Map.of("book", JSON.convertValue(book, Map.class));
    }

    private static ObjectNode rule(ObjectNode book, String id) {
        return (ObjectNode) StreamSupport.stream(book.path("rules").spliterator(), false)
                .filter(rule -> rule.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
