package app.signalbox.server.cost;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ModuleTest
class CostApiTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Metering metering;

    private Brand mine;
    private Brand theirs;
    private Http machine;
    private Http executive;
    private Http admin;

    @BeforeEach
    void opens() {
        mine = Brand.found(context);
        theirs = Brand.found(context);
        machine = Automation.signIn(context);
        executive = Member.of(mine.tenant(), Role.EXECUTIVE, context);
        admin = Member.of(mine.tenant(), Role.AGENCY_ADMIN, context);
    }

    @Test
    void reportsBudgetSpendingAndPurposes() {
        admin.put(of(mine, "budget"), Map.of("limit", "12.5", "currency", "USD"));
        metering.charge(mine.tenant(), "x:event:post.create", 3);
        metering.record(mine.tenant(), Purpose.cache("draft", "teapot-1"), 2, Shop.usd(40));

        JsonNode report = executive.get(of(mine, "cost")).json();

        assertThat(report.path("tenant").asString()).isEqualTo(mine.slug());
        assertThat(report.at("/budget/limitMicros").asLong()).isEqualTo(12_500_000);
        assertThat(report.at("/budget/spentMicros").asLong()).isEqualTo(15_000);
        assertThat(report.path("spentMicros").asLong()).isEqualTo(15_000);
        assertThat(report.path("savedMicros").asLong()).isEqualTo(40);
        assertThat(report.at("/byPurpose/0/purpose").asString()).isEqualTo("cache");
        assertThat(report.at("/byPurpose/0/agent").asString()).isEqualTo("draft");
        assertThat(report.at("/byPurpose/1/purpose").asString()).isEqualTo("platform_fee");
        assertThat(report.at("/byPurpose/1/count").asLong()).isEqualTo(3);
    }

    @Test
    void showsATenantNothingOfAnother() {
        machine.put(of(theirs, "budget"), Map.of("limitMicros", 77_777_777, "currency", "USD"));
        metering.charge(theirs.tenant(), "x:event:post.create", 1);

        Answer refused = executive.get(of(theirs, "cost"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).doesNotContain("77777777");
        assertThat(executive.get(of(mine, "cost")).text()).doesNotContain("77777777", "x:event:post.create");
        assertThat(executive.put(of(theirs, "budget"), Map.of()).status()).isEqualTo(404);
        assertThat(machine.get(of(theirs, "cost")).text()).contains("77777777", "x:event:post.create");
    }

    @Test
    void letsOnlyAdminsSetBudgetsAndQuotas() {
        Http manager = Member.of(mine.tenant(), Role.SOCIAL_MANAGER, context);
        Map<String, Object> budget = Map.of("limitMicros", 1_000, "currency", "EUR");

        assertThat(executive.put(of(mine, "budget"), budget).status()).isEqualTo(403);
        assertThat(executive.put(of(mine, "quota"), Map.of()).status()).isEqualTo(403);
        assertThat(manager.get(of(mine, "cost")).status()).isEqualTo(403);
        assertThat(manager.get(of(mine, "quota")).status()).isEqualTo(403);
        Answer set = admin.put(of(mine, "budget"), budget);
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().path("limitMicros").asLong()).isEqualTo(1_000);
        assertThat(set.field("currency")).isEqualTo("EUR");
    }

    @Test
    void refusesBudgetsThatMakeNoSense() {
        assertProblem(set(Map.of("currency", "USD")), 400, "invalid-budget");
        assertProblem(set(Map.of("limit", 1, "limitMicros", 1, "currency", "USD")), 400, "invalid-budget");
        assertProblem(set(Map.of("limit", -1, "currency", "USD")), 400, "invalid-budget");
        assertProblem(set(Map.of("limit", "0.0000001", "currency", "USD")), 400, "invalid-budget");
        assertProblem(set(Map.of("limit", "1e99", "currency", "USD")), 400, "invalid-budget");
        assertProblem(set(Map.of("limit", 1, "currency", "Talers")), 400, "invalid-budget");
        assertProblem(set(Map.of("limit", 1, "currency", "USD", "fromMonth", "2020-01")), 400, "invalid-budget");
        assertProblem(executive.get(of(mine, "cost") + "?month=March"), 400, "invalid-budget");
    }

    @Test
    void saysThatAMonthWithSpendingKeepsItsCurrency() {
        metering.charge(mine.tenant(), "x:event:post.create", 1);

        assertProblem(set(Map.of("limit", 1, "currency", "EUR")), 409, "budget-currency");
    }

    @Test
    void readsAnEmptyMonth() {
        JsonNode report = executive.get(of(mine, "cost") + "?month=2026-02").json();

        assertThat(report.path("month").asString()).isEqualTo("2026-02");
        assertThat(report.path("byPurpose").size()).isZero();
        assertThat(report.at("/budget/limitMicros").asLong()).isEqualTo(20_000_000);
    }

    @Test
    void setsAndReadsQuotas() {
        assertThat(executive
                        .get(of(mine, "quota"))
                        .json()
                        .path("concurrentCalls")
                        .asInt())
                .isEqualTo(4);

        Answer set = admin.put(of(mine, "quota"), Map.of("concurrentCalls", 9));

        assertThat(set.json().path("concurrentCalls").asInt()).isEqualTo(9);
        assertThat(executive
                        .get(of(mine, "quota"))
                        .json()
                        .path("callsPerMinute")
                        .asInt())
                .isEqualTo(120);
        assertThat(machine.get(of(theirs, "quota"))
                        .json()
                        .path("concurrentCalls")
                        .asInt())
                .isEqualTo(4);
        assertProblem(admin.put(of(mine, "quota"), Map.of("callsPerMinute", -1)), 400, "invalid-quota");
    }

    @Test
    void letsAdminsPriceForTheirAgencyAndPlatformOperatorsForAll() {
        String model = "teapot-" + UUID.randomUUID();

        assertThat(admin.post("/api/v1/prices", model(model, mine.tenant().agency()))
                        .status())
                .isEqualTo(201);
        assertThat(admin.post("/api/v1/prices", model(model)).status()).isEqualTo(403);
        assertThat(admin.post("/api/v1/prices", model(model, "somebody-else")).status())
                .isEqualTo(403);
        assertThat(executive
                        .post("/api/v1/prices", model(model, mine.tenant().agency()))
                        .status())
                .isEqualTo(403);
        Answer added = machine.post("/api/v1/prices", model(model));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("cachedMicros").asLong()).isEqualTo(150_000);
        assertProblem(machine.post("/api/v1/prices", Map.of("kind", "model")), 400, "invalid-price");
        assertProblem(
                machine.post(
                        "/api/v1/prices",
                        Map.of(
                                "kind",
                                "fee",
                                "item",
                                "x:event:dm.received",
                                "currency",
                                "USD",
                                "eventMicros",
                                1,
                                "effectiveFrom",
                                "2026-01-01T00:00:00Z")),
                409,
                "price-not-later");
    }

    @Test
    void listsPricesLastAddedFirstAPageAtATime() {
        String first = "teapot-" + UUID.randomUUID();
        String second = "teapot-" + UUID.randomUUID();
        machine.post("/api/v1/prices", model(first));
        admin.post("/api/v1/prices", model(second, mine.tenant().agency()));

        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = admin.get("/api/v1/prices?limit=1&cursor=" + cursor).json();
            assertThat(page.path("items").size()).isEqualTo(1);
            assertThat(seen.add(page.at("/items/0/id").asString())).isTrue();
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        String all = admin.get("/api/v1/prices?limit=200").text();
        assertThat(all).contains(first, second, "x:event:dm.received");
        assertThat(seen).hasSizeGreaterThanOrEqualTo(6);
        assertThat(executive.get("/api/v1/prices").status()).isEqualTo(403);
    }

    private Answer set(Map<String, Object> budget) {
        return admin.put(of(mine, "budget"), budget);
    }

    private static Map<String, Object> model(String model) {
        return Map.of(
                "kind", "model", "item", model, "currency", "USD", "inputMicros", 150_000, "outputMicros", 600_000);
    }

    private static Map<String, Object> model(String model, String agency) {
        var price = new HashMap<>(model(model));
        price.put("agency", agency);
        return price;
    }

    private static String of(Brand brand, String what) {
        return "/api/v1/tenants/" + brand.slug() + "/" + what;
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.field("type")).isEqualTo("urn:signalbox:problem:" + type);
        assertThat(answer.field("detail")).isNotEmpty();
    }
}
