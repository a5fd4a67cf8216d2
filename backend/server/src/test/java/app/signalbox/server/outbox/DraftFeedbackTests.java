package app.signalbox.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.ProposedDraft;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What operators make of drafts, from the answer that goes out to the counts of an engine. */
@ModuleTest
class DraftFeedbackTests {

    private static final String DRAFT = "Yes, we ship to Malta within a week.";

    @Autowired
    private ApplicationContext context;

    private Desk desk;
    private UUID conversation;
    private DraftView draft;
    private Http manager;

    @BeforeEach
    void proposesADraft() {
        desk = Desk.onInstagram(context);
        manager = Member.of(desk.brand.tenant(), Role.SOCIAL_MANAGER, context);
        conversation = desk.personWrites("6001", "Do you ship to Malta?", Duration.ofMinutes(2));
        draft = propose(conversation);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void countsADraftThatGoesOutAsItWasAsAccepted() {
        reply(DRAFT, draft.id());

        assertThat(counts()).isEqualTo("unknown 1 0 0");
    }

    @Test
    void countsAChangedDraftAsEditedAndKeepsHowMuchOfItStayed() {
        reply("Yes, we ship to Malta within two weeks.", draft.id());

        assertThat(counts()).isEqualTo("unknown 0 1 0");
        assertThat(report(manager).path("engines").get(0).path("similarity").asDouble())
                .isBetween(0.7, 0.8);
    }

    @Test
    void countsADraftThatWasAnsweredWithoutAsRejectedOnce() {
        reply("We do.", null);
        reply("Anything else?", null);

        assertThat(counts()).isEqualTo("unknown 0 0 1");
    }

    @Test
    void countsADraftThatWasSetAsideAsRejectedUntilThatIsTakenBack() {
        Answer rejected = manager.put(rejection(draft.id()), Map.of("reason", "Malta is wrong"));
        String before = counts();
        Answer withdrawn = manager.delete(rejection(draft.id()));

        assertThat(rejected.status()).isEqualTo(204);
        assertThat(before).isEqualTo("unknown 0 0 1");
        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(report(manager).path("engines")).isEmpty();
    }

    @Test
    void believesTheLastWord() {
        manager.put(rejection(draft.id()), Map.of());

        reply(DRAFT, draft.id());

        assertThat(counts()).isEqualTo("unknown 1 0 0");
    }

    @Test
    void forgetsWhatARecalledAnswerSaid() {
        OutboxEntry entry = reply(DRAFT, draft.id());

        desk.brand.run(() -> desk.outbox().recall(entry.id()));

        assertThat(report(manager).path("engines")).isEmpty();
    }

    @Test
    void countsOnlyTheDaysAskedFor() {
        reply(DRAFT, draft.id());

        JsonNode before = manager.get(feedback() + "?from=2020-01-01&to=2020-01-31").json();
        Answer reversed = manager.get(feedback() + "?from=2020-02-01&to=2020-01-31");
        Answer unreadable = manager.get(feedback() + "?from=yesterday");

        assertThat(before.path("engines")).isEmpty();
        assertThat(reversed.field("detail")).contains("comes after the last");
        assertThat(unreadable.field("detail")).contains("written like 2026-11-28");
    }

    @Test
    void namesTheEngineOfTheRun() {
        desk.brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(JdbcClient.class)
                        .sql("""
                                insert into triage_run (message_id, agent, engine, model_version, outcome, latency_micros,
                                    cost_micros, ran_at)
                                select message_id, 'draft', 'embedded', '1', 'ok', 1, 0, now() from draft
                                """)
                        .update()));

        reply(DRAFT, draft.id());

        assertThat(counts()).isEqualTo("embedded 1 0 0");
    }

    @Test
    void saysThatADraftIsNotThere() {
        Answer unknown = manager.put(rejection(UUID.randomUUID()), Map.of());

        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void isSeenByExecutivesAndByNobodyOfAnotherTenant() {
        reply(DRAFT, draft.id());
        Brand other = Brand.found(context);
        Http executive = Member.of(desk.brand.tenant(), Role.EXECUTIVE, context);
        Http stranger = Member.of(other.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(report(executive).path("engines")).hasSize(1);
        assertThat(stranger.get(feedback()).status()).isEqualTo(404);
        assertThat(stranger.put(
                                "/api/v1/tenants/" + other.slug() + "/drafts/" + draft.id() + "/rejection", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private DraftView propose(UUID of) {
        return desk.brand.call(() -> {
            var inbox = context.getBean(Inbox.class);
            UUID message = inbox.detail(of).messages().getLast().id();
            context.getBean(InboxTriage.class)
                    .proposeDrafts(List.of(
                            new ProposedDraft(message, List.of(new DraftSentence(DRAFT, "Shipping")), 0.8)));
            return inbox.detail(of).draft();
        });
    }

    private OutboxEntry reply(String text, @Nullable UUID draftId) {
        return desk.brand.call(
                () -> desk.outbox().reply(conversation, new ReplyToConversation(text, null, draftId, null)));
    }

    private String feedback() {
        return "/api/v1/tenants/" + desk.brand.slug() + "/draft-feedback";
    }

    private String rejection(UUID draftId) {
        return "/api/v1/tenants/" + desk.brand.slug() + "/drafts/" + draftId + "/rejection";
    }

    private JsonNode report(Http who) {
        return who.get(feedback()).json();
    }

    private String counts() {
        JsonNode only = report(manager).path("engines").get(0);
        return String.join(
                " ",
                only.path("engine").asString(),
                only.path("accepted").asString(),
                only.path("edited").asString(),
                only.path("rejected").asString());
    }
}
