package app.signalbox.server.rules;

import static app.signalbox.server.rules.Automat.action;
import static app.signalbox.server.rules.Automat.all;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Rules from their writing to their effects, over HTTP and from real deliveries. */
@ModuleTest
class RulesTests {

    private static final List<Map<String, Object>> URGENT = List.of(action("priority", "urgent"));

    @Autowired
    private ApplicationContext context;

    private Automat automat;

    @BeforeEach
    void foundBrand() {
        automat = Automat.at(context);
    }

    @AfterEach
    void closes() {
        automat.close();
    }

    @Test
    void actsOnWhatFitsAndTellsItInTheHistory() {
        automat.label("Refund");
        String rule = automat.on(automat.rule(
                "Refunds", "message", "refund", List.of(action("add_label", "Refund"), action("priority", "high"))));

        automat.hears("601", "I want a refund");
        automat.hears("602", "How lovely");
        automat.act();

        assertThat(labels("601")).containsExactly("Refund");
        assertThat(automat.conversation("601").path("priority").asString()).isEqualTo("high");
        assertThat(labels("602")).isEmpty();
        assertThat(automat.effects(rule)).singleElement().satisfies(effect -> {
            assertThat(effect.path("outcome").asString()).isEqualTo("done");
            assertThat(effect.path("contactName").asString()).isEqualTo("601");
            assertThat(effect.path("version").asInt()).isEqualTo(1);
            assertThat(effect.path("actions").get(0).path("valueName").asString())
                    .isEqualTo("Refund");
        });
        assertThat(history("601"))
                .extracting(entry -> entry.path("madeByName").asString())
                .containsOnly("Rule “Refunds”");
        assertThat(automat.get(rule).path("acts").asInt()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatCameBeforeItWasSwitchedOn() {
        automat.hears("601", "I want a refund");

        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        automat.act();

        assertThat(automat.effects(rule)).isEmpty();
    }

    @Test
    void actsUponAMessageOnceEvenIfItIsLookedAtTwice() {
        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        automat.hears("601", "I want a refund");
        automat.act();
        automat.desk("priority", "normal", "601");
        automat.inTenant(() -> automat.jdbc()
                .sql("update rule_effect set acted_at = acted_at - interval '1 hour'")
                .update());

        automat.forgetsWhereItWas();
        automat.act();

        assertThat(automat.effects(rule)).hasSize(1);
        assertThat(automat.conversation("601").path("priority").asString()).isEqualTo("normal");
    }

    @Test
    void letsGoOfOldEffects() {
        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        automat.hears("601", "I want a refund");
        automat.hears("602", "A refund, please");
        automat.act();
        automat.inTenant(() -> automat.jdbc().sql("""
                        update rule_effect set acted_at = acted_at - interval '91 days' where rule_effect_id = (
                            select rule_effect_id from rule_effect order by acted_at, rule_effect_id limit 1)
                        """).update());

        automat.inTenant(() -> context.getBean(EffectClock.class).eraseDue(new Deadlines(Instant.now(), null), 500));

        assertThat(automat.effects(rule)).hasSize(1);
    }

    @Test
    void waitsForTriageWhereItAsksForWhatOnlyTriageSays() {
        String rule = automat.on(automat.rule("Complaints", "message", "intent:complaint", URGENT));
        automat.hears("601", "My parcel arrived broken and nobody answers. I want my money back!");
        automat.act();
        assertThat(automat.effects(rule)).isEmpty();

        automat.read();

        assertThat(automat.effects(rule)).hasSize(1);
    }

    @Test
    void assignsByRuleToWhoeverHasTheFewest() {
        String rule =
                automat.on(automat.rule("Give out", "started", "assigned:nobody", List.of(action("assign", "rule"))));

        automat.hears("601", "Hello there");
        automat.read();

        assertThat(automat.effects(rule)).hasSize(1);
        assertThat(automat.conversation("601").path("assigneeName").asString()).isEqualTo("Ada Kettle");
    }

    @Test
    void letsLaterRulesSeeWhatEarlierOnesDid() {
        automat.label("VIP");
        automat.on(automat.rule("Kim", "message", "diamonds", List.of(action("add_label", "VIP"))));
        String second = automat.on(automat.rule("VIPs first", "message", "label:vip", URGENT));

        automat.hears("601", "About those diamonds");
        automat.act();

        assertThat(automat.effects(second)).hasSize(1);
    }

    @Test
    void leavesAConversationAloneForAWhileAfterItActed() {
        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        automat.hears("601", "I want a refund");
        automat.act();
        automat.desk("priority", "low", "601");

        automat.hears("601", "A refund, do you hear");
        automat.act();

        assertThat(automat.effects(rule)).hasSize(1);
        assertThat(automat.conversation("601").path("priority").asString()).isEqualTo("low");
    }

    @Test
    void pausesBeforeItActsOnMoreThanItMay() {
        Map<String, Object> wild = automat.rule("Wild", "message", "", URGENT);
        wild.put("mostPerHour", 2);
        String rule = automat.on(wild);
        automat.hears("601", "One");
        automat.hears("602", "Two");
        automat.hears("603", "Three");

        automat.act();

        assertThat(automat.effects(rule)).hasSize(2);
        assertThat(automat.get(rule).path("state").asString()).isEqualTo("paused");
        assertThat(automat.get(rule).path("reason").asString()).startsWith("It would have acted on more than 2");
        Answer resumed = automat.manager().post(automat.path("rules/" + rule + "/switch-on"), Map.of());
        assertThat(resumed.field("state")).isEqualTo("on");
        automat.hears("604", "Four");
        automat.act();
        assertThat(automat.effects(rule)).hasSize(3);
    }

    @Test
    void switchesARuleOffThatFailsAgainAndAgainAndGoesOnWithTheOthers() {
        String label = automat.label("Gone");
        String failing = automat.on(automat.rule("Failing", "message", "", List.of(action("add_label", "Gone"))));
        String other = automat.on(automat.rule("Other", "message", "", URGENT));
        automat.manager().delete(automat.path("labels/" + label));

        automat.hears("601", "One");
        automat.act();
        assertThat(automat.get(failing).path("failure").asString()).startsWith("There is no label");
        assertThat(automat.get(failing).path("state").asString()).isEqualTo("on");
        automat.hears("602", "Two");
        automat.act();
        automat.hears("603", "Three");
        automat.act();

        assertThat(automat.get(failing).path("state").asString()).isEqualTo("paused");
        assertThat(automat.get(failing).path("reason").asString())
                .startsWith("It failed 3 times in succession: There is no label");
        assertThat(automat.effects(other)).hasSize(3);
    }

    @Test
    void saysWhatItCouldNotDo() {
        String rule = automat.on(automat.rule(
                "Away",
                "message",
                "",
                List.of(action("status", "resolved"), action("snooze", "PT4H"), action("priority", "high"))));

        automat.hears("601", "Thanks");
        automat.act();

        assertThat(automat.effects(rule)).singleElement().satisfies(effect -> {
            assertThat(effect.path("outcome").asString()).isEqualTo("partly");
            assertThat(effect.path("reason").asString()).contains("Reopen it before you snooze it");
            assertThat(effect.path("actions")).hasSize(2);
        });
    }

    @Test
    void noticesThatAPersonComesBackAfterAResolution() {
        String rule = automat.on(automat.rule("Back again", "reopened", "", URGENT));
        automat.hears("601", "Hello");
        automat.act();
        automat.desk("status", "resolved", "601");
        automat.hears("601", "It is broken again");
        automat.hears("601", "Hello?");

        automat.act();

        assertThat(automat.effects(rule)).hasSize(1);
        assertThat(automat.trial(automat.rule("Try", "reopened", "", URGENT))
                        .path("acts")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void noticesWhoHasWaitedTooLong() {
        Map<String, Object> late = automat.rule("Late", "waiting", "is:current", URGENT);
        late.put("waitingMinutes", 30);
        String rule = automat.on(late);
        automat.hears("601", "Anybody there?", Duration.ofMinutes(40));
        automat.hears("602", "Just now");
        automat.inTenant(() -> automat.jdbc()
                .sql("update rule set on_since = on_since - interval '1 hour'")
                .update());

        automat.act();

        assertThat(automat.effects(rule))
                .extracting(effect -> effect.path("contactName").asString())
                .containsExactly("601");
        assertThat(automat.trial(late).path("acts").asInt()).isEqualTo(1);
    }

    @Test
    void actsWithinItsHoursOnly() {
        Http admin = Member.of(automat.brand().tenant(), Role.AGENCY_ADMIN, context);
        admin.put(
                automat.path("business-hours"),
                Map.of("open", List.of(), "holidays", List.of(today().minusDays(1), today(), today().plusDays(1))));
        Map<String, Object> open = automat.rule("Open", "message", "", URGENT);
        open.put("hours", "open");
        Map<String, Object> closed = automat.rule("Closed", "message", "", URGENT);
        closed.put("hours", "closed");
        String byDay = automat.on(open);
        String byNight = automat.on(closed);

        automat.hears("601", "Anybody there?");
        automat.act();

        assertThat(automat.effects(byDay)).isEmpty();
        assertThat(automat.effects(byNight)).hasSize(1);
        assertThat(automat.trial(open).path("acts").asInt()).isZero();
    }

    @Test
    void rehearsesWhatLaterHappens() {
        automat.label("Refund");
        Map<String, Object> refunds = automat.rule(
                "Refunds", "message", "refund status:new assigned:nobody", List.of(action("add_label", "Refund")));
        hearsThree("6");
        JsonNode trial = automat.trial(refunds);
        assertThat(labels("601")).isEmpty();
        String rule = automat.on(refunds);

        hearsThree("7");
        automat.act();

        assertThat(trial.path("messages").asInt()).isEqualTo(3);
        assertThat(trial.path("acts").asInt()).isEqualTo(2);
        assertThat(trial.path("conversations").asInt()).isEqualTo(2);
        assertThat(trial.path("effects").get(0).path("changes").asInt()).isEqualTo(2);
        assertThat(all(trial.path("samples")))
                .extracting(sample -> sample.path("text").asString())
                .containsExactlyInAnyOrder("I want a refund", "A refund please");
        assertThat(automat.effects(rule)).hasSize(trial.path("acts").asInt());
    }

    @Test
    void rehearsesOnConversationsAsTheyStoodThen() {
        automat.hears("601", "I want a refund");
        automat.desk("assign", "me", "601");
        automat.desk("status", "resolved", "601");

        JsonNode trial = automat.trial(automat.rule("Refunds", "message", "status:new assigned:nobody", URGENT));

        assertThat(trial.path("acts").asInt()).isEqualTo(1);
        assertThat(automat.trial(automat.rule("Refunds", "message", "status:resolved", URGENT))
                        .path("acts")
                        .asInt())
                .isZero();
    }

    @Test
    void rehearsesAsIfItHadNotActedYet() {
        automat.label("Refund");
        Map<String, Object> refunds =
                automat.rule("Refunds", "message", "refund -label:refund", List.of(action("add_label", "Refund")));
        String rule = automat.on(refunds);
        automat.hears("601", "I want a refund");
        automat.act();

        assertThat(automat.effects(rule)).hasSize(1);
        assertThat(automat.trial(refunds).path("acts").asInt()).isEqualTo(1);
        assertThat(automat.trial(automat.rule("Try", "message", "label:refund", URGENT))
                        .path("acts")
                        .asInt())
                .isZero();
    }

    @Test
    void rehearsesWithTheLabelsThatWereThereThen() {
        String label = automat.label("Refund");
        automat.hears("601", "I want a refund");
        automat.desk("add_label", label, "601");
        automat.hears("601", "Where is it?");
        automat.desk("remove_label", label, "601");

        assertThat(labels("601")).isEmpty();
        assertThat(automat.trial(automat.rule("Where", "message", "where label:refund", URGENT))
                        .path("acts")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void saysWhichOtherRuleWouldHaveActedAsWell() {
        automat.on(automat.rule("All", "message", "", URGENT));
        automat.hears("601", "I want a refund");

        JsonNode trial = automat.trial(automat.rule("Refunds", "message", "refund", URGENT));

        assertThat(all(trial.path("others"))).singleElement().satisfies(other -> {
            assertThat(other.path("name").asString()).isEqualTo("All");
            assertThat(other.path("acts").asInt()).isEqualTo(1);
        });
    }

    @Test
    void takesBackOneEffectOrAllSinceAMoment() {
        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        Instant begin = Instant.now();
        automat.hears("601", "I want a refund");
        automat.hears("602", "I want a refund");
        automat.hears("603", "I want a refund");
        automat.act();
        automat.desk("priority", "low", "602");

        Answer one = automat.manager()
                .post(automat.path("rules/" + rule + "/effects/" + effectOn(rule, "603") + "/undo"), Map.of());
        Answer rest =
                automat.manager().post(automat.path("rules/" + rule + "/undo"), Map.of("since", begin.toString()));

        assertThat(one.json().path("undone").asInt()).isEqualTo(1);
        assertThat(rest.json().path("undone").asInt()).isEqualTo(1);
        assertThat(rest.json().path("kept").asInt()).isEqualTo(1);
        assertThat(automat.conversation("601").path("priority").asString()).isEqualTo("normal");
        assertThat(automat.conversation("602").path("priority").asString()).isEqualTo("low");
        assertThat(automat.effects(rule))
                .extracting(effect -> effect.path("outcome").asString())
                .containsExactly("undone", "done", "undone");
    }

    @Test
    void keepsEachVersionAndSaysWhichOneActed() {
        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        automat.hears("601", "I want a refund");
        automat.act();

        Answer changed = automat.manager()
                .put(automat.path("rules/" + rule), automat.rule("Money back", "message", "money", URGENT));
        automat.hears("602", "My money");
        automat.act();

        assertThat(changed.json().path("state").asString()).isEqualTo("on");
        assertThat(automat.effects(rule))
                .extracting(effect -> effect.path("version").asInt())
                .containsExactly(2, 1);
        assertThat(all(automat.manager()
                        .get(automat.path("rules/" + rule + "/versions"))
                        .json()))
                .extracting(version -> version.path("definition").path("name").asString())
                .containsExactly("Money back", "Refunds");
    }

    @Test
    void putsRulesInOrder() {
        String first = automat.on(automat.rule("First", "message", "", URGENT));
        String second = automat.on(automat.rule("Second", "message", "", URGENT));

        Answer moved = automat.manager().put(automat.path("rules/" + second + "/place"), Map.of("place", 1));

        assertThat(all(moved.json()))
                .extracting(rule -> rule.path("id").asString())
                .containsExactly(second, first);
    }

    @Test
    void refusesWhatCanNotBeDoneWithASentence() {
        assertThat(refusal("message", "", action("assign", "me"))).startsWith("A rule is nobody in particular.");
        assertThat(refusal("message", "", action("block", "x"))).startsWith("A rule blocks and unblocks nobody.");
        assertThat(refusal("message", "", action("snooze", "tomorrow"))).startsWith("Say how long to snooze");
        assertThat(refusal("message", "", action("add_label", "nothing"))).startsWith("There is no label nothing");
        assertThat(refusal("message", "assigned:me", action("priority", "high")))
                .startsWith("\"me\" is a person");
        assertThat(refusal("message", "in:larkspur", action("priority", "high")))
                .startsWith("A rule belongs to one");
        assertThat(refusal("message", "colour:red", action("priority", "high"))).startsWith("\"colour:\" is nothing");
        assertThat(refusal("waiting", "", action("priority", "high"))).startsWith("Say after how many minutes");
        automat.on(automat.rule("Refunds", "message", "", URGENT));
        assertThat(automat.manager()
                        .post(automat.path("rules"), automat.rule("REFUNDS", "message", "", URGENT))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void isReadByASalesRepAndOpenToNobodyBeyond() {
        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        Http admin = Member.of(automat.brand().tenant(), Role.AGENCY_ADMIN, context);
        Http rep = Member.of(automat.brand().tenant(), Role.SALES_REP, context);
        Http executive = Member.of(automat.brand().tenant(), Role.EXECUTIVE, context);
        Map<String, Object> written = automat.rule("More", "message", "", URGENT);

        assertThat(rep.get(automat.path("rules")).status()).isEqualTo(200);
        assertThat(rep.get(automat.path("rules/" + rule + "/effects")).status()).isEqualTo(200);
        assertThat(rep.post(automat.path("rules"), written).status()).isEqualTo(403);
        assertThat(rep.post(automat.path("rules/trial"), Map.of("definition", written))
                        .status())
                .isEqualTo(403);
        assertThat(rep.post(automat.path("rules/" + rule + "/switch-off"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(rep.delete(automat.path("rules/" + rule)).status()).isEqualTo(403);
        assertThat(executive.get(automat.path("rules")).status()).isEqualTo(403);
        assertThat(admin.post(automat.path("rules"), written).status()).isEqualTo(201);
        assertThat(admin.delete(automat.path("rules/" + rule)).status()).isEqualTo(204);
        assertThat(admin.get(automat.path("rules/" + rule)).status()).isEqualTo(404);
    }

    @Test
    void belongsToItsTenantAlone() {
        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        try (Automat other = Automat.at(context)) {
            other.hears("601", "I want a refund");
            other.act();

            assertThat(other.conversation("601").path("priority").asString()).isEqualTo("normal");
            assertThat(all(other.manager().get(other.path("rules")).json())).isEmpty();
            assertThat(other.manager().get(other.path("rules/" + rule)).status())
                    .isEqualTo(404);
            assertThat(other.manager().get(automat.path("rules")).status()).isEqualTo(404);
        }
    }

    @Test
    void leavesAnEntryInTheAuditTrail() {
        String rule = automat.on(automat.rule("Refunds", "message", "refund", URGENT));
        automat.manager().delete(automat.path("rules/" + rule));
        Http admin = Member.of(automat.brand().tenant(), Role.AGENCY_ADMIN, context);

        JsonNode trail =
                admin.get("/api/v1/audit?tenant=" + automat.brand().slug()).json();

        assertThat(all(trail.path("items")))
                .extracting(act -> act.path("action").asString())
                .contains("rule_written", "rule_switched_on", "rule_removed");
    }

    private void hearsThree(String people) {
        automat.hears(people + "01", "I want a refund");
        automat.hears(people + "02", "A refund please");
        automat.hears(people + "03", "How lovely");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    private String effectOn(String rule, String person) {
        return automat.effects(rule).stream()
                .filter(effect -> effect.path("contactName").asString().equals(person))
                .map(effect -> effect.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String refusal(String trigger, String condition, Map<String, Object> action) {
        Map<String, Object> rule =
                new HashMap<>(automat.rule("Refused " + UUID.randomUUID(), trigger, condition, List.of(action)));
        return automat.manager().post(automat.path("rules"), rule).field("detail");
    }

    private List<String> labels(String person) {
        return all(automat.conversation(person).path("labels")).stream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<JsonNode> history(String person) {
        String id = automat.conversation(person).path("id").asString();
        return all(automat.manager()
                .get(automat.path("conversations/" + id + "/history"))
                .json());
    }
}
