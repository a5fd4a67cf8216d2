package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.deleted;
import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.desk.Mentions;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ModuleTest
class NotesTests {

    @Autowired
    private ApplicationContext context;

    private Brand brand;
    private Http ada;
    private String notes;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
        brand.receive(says(direct("kim"), person("kim", "Kim Bell"), "m1", "Where is my parcel?", 10));
        UUID id = brand.call(() -> context.getBean(Inbox.class).list(InboxFilter.NONE, null, 1))
                .items()
                .getFirst()
                .id();
        ada = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        notes = "/api/v1/tenants/" + brand.slug() + "/conversations/" + id + "/notes";
    }

    @Test
    void listsNotesAndMentions() {
        JsonNode written = ada.post(notes, Map.of("text", "Ask @Ada Kettle about the carrier."))
                .json();

        assertThat(written.path("authorName").asString()).isEqualTo("Ada Kettle");
        assertThat(written.path("mentioned")).contains(written.path("authorId"));
        assertThat(ada.get(notes).json().get(0).path("text").asString()).startsWith("Ask @Ada");
        assertThat(ada.get("/api/v1/tenants/" + brand.slug() + "/mentions")
                        .json()
                        .get(0)
                        .path("id"))
                .isEqualTo(written.path("id"));
    }

    @Test
    void letsOnlyTheAuthorDelete() {
        String note =
                ada.post(notes, Map.of("text", "Call them.")).json().path("id").asString();
        Http ben = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        String path = "/api/v1/tenants/" + brand.slug() + "/notes/" + note;

        assertThat(ben.delete(path).status()).isEqualTo(403);
        assertThat(ada.delete(path).status()).isEqualTo(204);
        assertThat(ada.get(notes).json()).isEmpty();
        assertThat(ada.post(notes, Map.of("text", " ")).status()).isEqualTo(400);
    }

    @Test
    void areFoundByThoseWhomTheyMention() {
        Http ben = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        Http cam = Member.of(Brand.found(context).tenant(), Role.SOCIAL_MANAGER, context);
        brand.receive(says(direct("lou"), person("lou", "Lou Reed"), "m2", "Hello", 30));

        String note = ada.post(notes, Map.of("text", "@Ada Kettle knows more."))
                .json()
                .path("id")
                .asString();

        assertThat(listed(ben, "mentions:me")).containsExactly("Kim Bell");
        assertThat(listed(ben, "-mentions:me")).containsExactly("Lou Reed");
        assertThat(listed(ben, "mentions:me hello")).isEmpty();
        assertThat(across(ben, "mentions:me")).containsExactly("Kim Bell");
        assertThat(across(ben, "mentions:me parcel")).containsExactly("Kim Bell");
        assertThat(across(ben, "-mentions:me")).containsExactly("Lou Reed");
        assertThat(across(cam, "mentions:me")).isEmpty();
        assertThatThrownBy(() -> brand.call(() -> context.getBean(Queues.class)
                        .list(SearchText.read("mentions:me"), InboxOrder.LATEST, null, 10)))
                .isInstanceOf(InvalidFilterException.class);
        assertThat(ada.delete("/api/v1/tenants/" + brand.slug() + "/notes/" + note)
                        .status())
                .isEqualTo(204);
        assertThat(listed(ben, "mentions:me")).isEmpty();
        assertThat(across(ben, "mentions:me")).isEmpty();
    }

    @Test
    void areUnseenUntilTheConversationIsOpened() {
        Http ben = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        List<Mentions.Mentioned> told = new ArrayList<>();
        Runnable stop = context.getBean(Mentions.class).follow(told::add);

        ada.post(notes, Map.of("text", "Nobody in particular."));
        ada.post(notes, Map.of("text", "@Ada Kettle knows more."));
        ada.post(notes, Map.of("text", "@Ada Kettle, do you?"));
        stop.run();

        assertThat(told)
                .extracting(one -> one.note().text())
                .containsExactly("@Ada Kettle knows more.", "@Ada Kettle, do you?");
        assertThat(told.getFirst().tenant()).isEqualTo(brand.slug());
        JsonNode unseen = ben.get("/api/v1/mentions/unseen").json();
        assertThat(unseen).hasSize(1);
        assertThat(unseen.get(0).path("tenant").asString()).isEqualTo(brand.slug());
        assertThat(unseen.get(0).path("notes").asInt()).isEqualTo(2);
        assertThat(ada.get("/api/v1/mentions/unseen").json()).isEmpty();
        String seen = notes.replace("/notes", "/mentions/seen");
        assertThat(ben.put(seen).status()).isEqualTo(204);
        assertThat(ben.put(seen).status()).isEqualTo(204);
        assertThat(ben.get("/api/v1/mentions/unseen").json()).isEmpty();
        assertThat(listed(ben, "mentions:me")).containsExactly("Kim Bell");
    }

    @Test
    void goWithTheLastWordsOfTheConversation() {
        brand.receive(says(direct("kim"), person("kim", "Kim Bell"), "m2", "Hello?", 20));
        ada.post(notes, Map.of("text", "@Ada Kettle, they wrote: Where is my parcel?"));

        brand.receive(deleted("m2", 30));
        assertThat(ada.get(notes).json()).hasSize(1);
        assertThat(mentions()).isPositive();
        brand.receive(deleted("m1", 40));

        assertThat(ada.get(notes).json()).isEmpty();
        assertThat(mentions()).isZero();
    }

    private int mentions() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from platform.mention where tenant_id = :tenant")
                .param("tenant", brand.tenant().id())
                .query(Integer.class)
                .single();
    }

    private List<String> listed(Http who, String search) {
        return names(who.get("/api/v1/tenants/" + brand.slug() + "/conversations?q=" + encoded(search)));
    }

    private static List<String> across(Http who, String search) {
        return names(who.get("/api/v1/conversations?q=" + encoded(search)));
    }

    private static String encoded(String search) {
        return URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    private static List<String> names(Http.Answer page) {
        List<String> names = new ArrayList<>();
        page.json()
                .path("items")
                .forEach(row -> names.add(row.path("contactName").asString()));
        return names;
    }
}
