package app.signalbox.server.rules;

import static app.signalbox.server.intake.Webhooks.pages;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.intake.Webhooks;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.triage.TriageDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A brand with rules, to whom people write. */
final class Automat implements AutoCloseable {

    private final ApplicationContext context;
    private final Brand brand;
    private final Arrivals arrivals;
    private final Webhooks webhooks;
    private final Http manager;
    private final String account = Arrivals.newPage();

    private Automat(ApplicationContext context) {
        this.context = context;
        this.brand = Brand.found(context);
        this.arrivals = new Arrivals(context);
        this.webhooks = Webhooks.to(context);
        this.manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        arrivals.connect(brand, Channel.FACEBOOK, account);
    }

    static Automat at(ApplicationContext context) {
        return new Automat(context);
    }

    Brand brand() {
        return brand;
    }

    Http manager() {
        return manager;
    }

    String path(String rest) {
        return "/api/v1/tenants/" + brand.slug() + "/" + rest;
    }

    /** Somebody writes, and it is in the inbox. */
    void hears(String person, String text) {
        hears(person, text, Duration.ZERO);
    }

    void hears(String person, String text, Duration ago) {
        webhooks.facebook(pages("""
                {"id":"%s","time":%d,"messaging":[{"sender":{"id":"%s"},"recipient":{"id":"%s"},"timestamp":%d,
                 "message":{"mid":"m-%s-%d","text":"%s"}}]}""".formatted(
                        account,
                        Instant.now().toEpochMilli(),
                        person,
                        account,
                        Instant.now().minus(ago).toEpochMilli(),
                        account,
                        System.nanoTime(),
                        text)));
        arrivals.route();
    }

    /** The desk behind arrivals does all that it has to do. */
    void act() {
        run(context.getBean("rulesOnArrival", RuleDesk.class));
    }

    /** Messages are read, and the desk behind readings does all that it has to do. */
    void read() {
        TriageDesk triage = context.getBean(TriageDesk.class);
        triage.reset();
        context.getBean(SystemWork.class).run("test", () -> {
            while (triage.pass()) {
                assertThat(triage.job()).isEqualTo("triage");
            }
        });
        run(context.getBean("rulesOnReading", RuleDesk.class));
    }

    private void run(RuleDesk desk) {
        desk.reset();
        context.getBean(SystemWork.class).run("test", () -> {
            while (desk.pass()) {
                assertThat(desk.job()).startsWith("rules");
            }
        });
    }

    /** What was looked at is looked at once more, as after a crash. */
    void forgetsWhereItWas() {
        jdbc().sql("delete from platform.job_position where job like 'rules%' and tenant_id = :tenant")
                .param("tenant", brand.tenant().id())
                .update();
    }

    String label(String name) {
        return manager.post(path("labels"), Map.of("name", name, "colour", "red"))
                .field("id");
    }

    static Map<String, Object> action(String verb, String value) {
        return Map.of("verb", verb, "value", value);
    }

    Map<String, Object> rule(String name, String trigger, String condition, List<Map<String, Object>> actions) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("name", name);
        rule.put("trigger", trigger);
        rule.put("condition", condition);
        rule.put("actions", actions);
        return rule;
    }

    /** Adds a rule and switches it on. */
    String on(Map<String, Object> rule) {
        Answer added = manager.post(path("rules"), rule);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String id = added.field("id");
        assertThat(manager.post(path("rules/" + id + "/switch-on"), Map.of()).status())
                .isEqualTo(200);
        return id;
    }

    JsonNode get(String id) {
        return manager.get(path("rules/" + id)).json();
    }

    List<JsonNode> effects(String id) {
        return all(manager.get(path("rules/" + id + "/effects")).json().path("items"));
    }

    JsonNode trial(Map<String, Object> rule) {
        return manager.post(path("rules/trial"), Map.of("definition", rule)).json();
    }

    JsonNode conversation(String person) {
        return all(manager.get(path("conversations")).json().path("items")).stream()
                .filter(row -> row.path("contactName").asString().equals(person))
                .findFirst()
                .orElseThrow();
    }

    Answer desk(String verb, String value, String person) {
        String id = conversation(person).path("id").asString();
        return manager.post(path("desk-acts"), Map.of("verb", verb, "value", value, "conversationIds", List.of(id)));
    }

    <T> T inTenant(Supplier<T> work) {
        return brand.call(() -> context.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    static List<JsonNode> all(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }

    @Override
    public void close() {
        webhooks.close();
    }
}
