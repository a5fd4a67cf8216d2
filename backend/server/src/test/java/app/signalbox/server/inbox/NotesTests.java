package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.deleted;
import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
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
        JsonNode written = ada.post(notes, Map.of("text", "Ask @Ada Kettle about the carrier.")).json();

        assertThat(written.path("authorName").asString()).isEqualTo("Ada Kettle");
        assertThat(written.path("mentioned")).contains(written.path("authorId"));
        assertThat(ada.get(notes).json().get(0).path("text").asString()).startsWith("Ask @Ada");
        assertThat(ada.get("/api/v1/tenants/" + brand.slug() + "/mentions").json().get(0).path("id"))
                .isEqualTo(written.path("id"));
    }

    @Test
    void letsOnlyTheAuthorDelete() {
        String note = ada.post(notes, Map.of("text", "Call them.")).json().path("id").asString();
        Http ben = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        String path = "/api/v1/tenants/" + brand.slug() + "/notes/" + note;

        assertThat(ben.delete(path).status()).isEqualTo(403);
        assertThat(ada.delete(path).status()).isEqualTo(204);
        assertThat(ada.get(notes).json()).isEmpty();
        assertThat(ada.post(notes, Map.of("text", " ")).status()).isEqualTo(400);
    }

    @Test
    void goWithTheLastWordsOfTheConversation() {
        brand.receive(says(direct("kim"), person("kim", "Kim Bell"), "m2", "Hello?", 20));
        ada.post(notes, Map.of("text", "They wrote: Where is my parcel?"));

        brand.receive(deleted("m2", 30));
        assertThat(ada.get(notes).json()).hasSize(1);
        brand.receive(deleted("m1", 40));

        assertThat(ada.get(notes).json()).isEmpty();
    }
}
