package app.signalbox.server.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Saved replies as their REST interface and the knowledge search show them. */
@ModuleTest
class SavedRepliesTests {

    private static final String HOURS = "Hi {first_name}! Our shop is open from Monday to Saturday. Yours, {operator}";

    @Autowired
    private ApplicationContext context;

    private Brand brand;
    private Http manager;

    @BeforeEach
    void founds() {
        brand = Brand.found(context);
        manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
    }

    @Test
    void keepsATextWithItsVariablesUnderItsShortcut() {
        Answer added = add("/Opening-Hours", HOURS, Map.of("channel", "instagram", "language", "EN"));

        assertThat(added.status()).isEqualTo(201);
        JsonNode only = list(brand).get(0);
        assertThat(only.path("shortcut").asString()).isEqualTo("opening-hours");
        assertThat(only.path("text").asString()).isEqualTo(HOURS);
        assertThat(only.path("channel").asString()).isEqualTo("instagram");
        assertThat(only.path("language").asString()).isEqualTo("en");
    }

    @Test
    void allowsAShortcutOnceForANetworkAndALanguage() {
        add("hours", HOURS, Map.of());

        Answer again = add("hours", HOURS, Map.of());
        Answer german = add("hours", "Montag bis Samstag.", Map.of("language", "de"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.field("detail")).contains("has the shortcut /hours");
        assertThat(german.status()).isEqualTo(201);
    }

    @Test
    void refusesWhatIsMissingWithASentence() {
        assertThat(add("two words", HOURS, Map.of()).field("detail")).contains("such as opening-hours");
        assertThat(add("hours", " ", Map.of()).field("detail")).startsWith("The text of a saved reply");
        assertThat(add("hours", HOURS, Map.of("language", "english")).field("detail"))
                .startsWith("A language is given by its two letters");
    }

    @Test
    void isFoundByDraftsWithoutItsVariables() {
        add("hours", HOURS, Map.of());

        assertThat(found("when are you open?")).containsExactly("Our shop is open from Monday to Saturday.");
        assertThat(titlesFound("when are you open?")).containsExactly("Saved reply /hours");
        assertThat(manager.get(brand("knowledge-articles")).json().path("items"))
                .isEmpty();
    }

    @Test
    void isFoundByItsNewWordsOnlyOnceItIsWrittenAnew() {
        String id = add("hours", HOURS, Map.of()).field("id");

        Answer changed = manager.put(
                brand("saved-replies/") + id,
                Map.of("shortcut", "opening", "title", "Hours", "text", "We are open on Sundays too."));

        assertThat(changed.field("shortcut")).isEqualTo("opening");
        assertThat(found("when are you open?")).containsExactly("We are open on Sundays too.");
        assertThat(titlesFound("when are you open?")).containsExactly("Saved reply /opening");
    }

    @Test
    void isFoundNoMoreOnceItIsRemoved() {
        String id = add("hours", HOURS, Map.of()).field("id");

        Answer removed = manager.delete(brand("saved-replies/") + id);
        Answer again = manager.delete(brand("saved-replies/") + id);

        assertThat(removed.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(list(brand)).isEmpty();
        assertThat(found("when are you open?")).isEmpty();
    }

    @Test
    void leavesTitlesOfSavedRepliesToThem() {
        Answer refused = manager.post(
                brand("knowledge-articles"), Map.of("title", "Saved reply /hours", "text", "We never open."));

        assertThat(refused.field("detail")).contains("stand for saved replies");
    }

    @Test
    void isReadButNotWrittenByASalesRep() {
        add("hours", HOURS, Map.of());
        Http rep = Member.of(brand.tenant(), Role.SALES_REP, context);

        assertThat(rep.get(brand("saved-replies")).json().path("items")).hasSize(1);
        assertThat(rep.post(brand("saved-replies"), Map.of("shortcut", "a", "title", "A", "text", "A"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void belongsToItsTenantAlone() {
        String id = add("hours", HOURS, Map.of()).field("id");
        Brand other = Brand.found(context);
        Http stranger = Member.of(other.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(stranger.get("/api/v1/tenants/" + other.slug() + "/saved-replies")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(stranger.delete("/api/v1/tenants/" + other.slug() + "/saved-replies/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(brand("saved-replies")).status()).isEqualTo(404);
    }

    private Answer add(String shortcut, String text, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.putAll(Map.of("shortcut", shortcut, "title", "Opening hours", "text", text));
        return manager.post(brand("saved-replies"), body);
    }

    private String brand(String what) {
        return "/api/v1/tenants/" + brand.slug() + "/" + what;
    }

    private JsonNode list(Brand of) {
        return manager.get("/api/v1/tenants/" + of.slug() + "/saved-replies").json().path("items");
    }

    private List<String> found(String question) {
        return values(question, "text");
    }

    private List<String> titlesFound(String question) {
        return values(question, "title");
    }

    private List<String> values(String question, String field) {
        String path = brand("knowledge/search?q=") + question.replace(" ", "+").replace("?", "%3F");
        return StreamSupport.stream(manager.get(path).json().path("items").spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
