package app.signalbox.server.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.LeadMove;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadUse;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.leads.LostReason;
import app.signalbox.contract.leads.MoveLead;
import app.signalbox.contract.leads.NextStep;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.Talk;
import app.signalbox.server.retention.spi.ErasableMessage;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ModuleTest
class PipelineTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Pipeline pipeline;

    private Brand brand;
    private LeadView lead;

    @BeforeEach
    void findsALead() {
        brand = Brand.found(context);
        lead = find("ada", "I need 200 teapots", 82);
    }

    @Test
    void beginsAsNewAndSaysWhatToDo() {
        assertThat(lead.stage()).isEqualTo(LeadStage.NEW);
        assertThat(lead.stageSince()).isEqualTo(lead.capturedAt());
        assertThat(lead.nextStep().kind()).isIn(NextStep.Kind.ANSWER, NextStep.Kind.BLOCKED);
        assertThat(lead.messageId()).isNotNull();
    }

    @Test
    void keepsWhoMovedALeadWhenAndFromWhere() {
        Http seller = Member.of(brand.tenant(), Role.SALES_REP, context);

        seller.patch(path(), Map.of("stage", "contacted"));
        JsonNode detail = seller.patch(
                        path(),
                        Map.of("stage", "won", "wonMicros", 250_000_000, "wonCurrency", "EUR", "note", "Signed today"))
                .json();

        assertThat(detail.at("/lead/stage").asString()).isEqualTo("won");
        assertThat(detail.at("/lead/wonMicros").asLong()).isEqualTo(250_000_000);
        assertThat(detail.at("/lead/nextStep/kind").asString()).isEqualToIgnoringCase("nothing");
        assertThat(detail.path("history").size()).isEqualTo(2);
        assertThat(detail.at("/history/0/from").asString()).isEqualTo("contacted");
        assertThat(detail.at("/history/0/to").asString()).isEqualTo("won");
        assertThat(detail.at("/history/0/movedByName").asString()).isEqualTo("Ada Kettle");
        assertThat(detail.at("/history/0/note").asString()).isEqualTo("Signed today");
    }

    @Test
    void takesAWonLeadBackWithoutItsValue() {
        move(new MoveLead(LeadStage.WON, 1L, "EUR", null, null));

        LeadDetail back = move(MoveLead.to(LeadStage.PROPOSAL));

        assertThat(back.lead().wonMicros()).isNull();
        assertThat(back.history()).extracting(LeadMove::wonMicros).containsExactly(null, 1L);
    }

    @Test
    void changesNothingWhereALeadIsThereAlready() {
        move(MoveLead.to(LeadStage.CONTACTED));

        LeadDetail again = move(MoveLead.to(LeadStage.CONTACTED));

        assertThat(again.history()).hasSize(1);
    }

    @Test
    void refusesMovesThatSayTooLittleOrTooMuch() {
        assertThatThrownBy(() -> move(MoveLead.to(LeadStage.WON)))
                .isInstanceOf(InvalidMoveException.class)
                .hasMessageStartingWith("Say what the lead is worth");
        assertThatThrownBy(() -> move(new MoveLead(LeadStage.WON, 1L, "Talers", null, null)))
                .hasMessageStartingWith("Say what the lead is worth");
        assertThatThrownBy(() -> move(new MoveLead(LeadStage.PROPOSAL, 1L, "EUR", null, null)))
                .hasMessageStartingWith("Only a won lead has a value");
        assertThatThrownBy(() -> move(MoveLead.to(LeadStage.LOST))).hasMessage("Say why the lead is lost.");
        assertThatThrownBy(() -> move(new MoveLead(LeadStage.NEW, null, null, LostReason.PRICE, null)))
                .hasMessageStartingWith("Only a lost lead has a reason");
    }

    @Test
    void showsEachStageWithItsBestLeads() {
        find("ben", "Send me a quote for 20 pots", 91);
        find("cem", "How much is one pot", 55);
        move(MoveLead.to(LeadStage.QUALIFIED));

        List<LeadColumn> board = brand.call(() -> pipeline.board(1));

        assertThat(board).extracting(LeadColumn::stage).containsExactly(LeadStage.values());
        assertThat(board).extracting(LeadColumn::count).containsExactly(2L, 0L, 1L, 0L, 0L, 0L);
        assertThat(board.getFirst().leads()).extracting(LeadView::score).containsExactly(91);
    }

    @Test
    void listsAStageAlone() {
        find("ben", "Send me a quote for 20 pots", 91);
        move(MoveLead.to(LeadStage.QUALIFIED));
        Http seller = Member.of(brand.tenant(), Role.SALES_REP, context);

        JsonNode page = seller.get(leads() + "?stage=qualified").json();

        assertThat(page.path("items").size()).isEqualTo(1);
        assertThat(page.at("/items/0/id").asString()).isEqualTo(lead.id().toString());
        assertThat(seller.get(leads() + "?stage=adrift").status()).isEqualTo(400);
        assertThat(seller.get(leads() + "/board").json().size()).isEqualTo(6);
    }

    @Test
    void quotesTheMessageAndSaysWhatWouldChangeTheScore() {
        LeadDetail detail = brand.call(() -> pipeline.detail(lead.id()));

        assertThat(detail.quote()).isEqualTo("I need 200 teapots");
        assertThat(detail.outlook())
                .contains(
                        "A person's own score lies between 77 and 87 in eight of ten cases.",
                        "Asking for a price would raise it.");
    }

    @Test
    void saysHowTheLeadCameAndWhatThatAllows() {
        LeadDetail detail = brand.call(() -> pipeline.detail(lead.id()));

        assertThat(detail.basis().origin())
                .isEqualTo("They wrote to the brand of their own accord, in a direct message on Facebook.");
        assertThat(detail.basis().lawfulBasis()).contains("GDPR Article 6(1)(b)");
        assertThat(detail.basis().uses())
                .filteredOn(LeadUse::allowed)
                .extracting(LeadUse::use)
                .contains("Keep as a lead", "Score");
    }

    @Test
    void forgetsNotesWithThePersonsMessages() {
        move(new MoveLead(LeadStage.LOST, null, null, LostReason.PRICE, "Ada thinks it is too dear"));

        brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(LeadErasure.class)
                        .erase(List.of(new ErasableMessage(UUID.randomUUID(), lead.conversationId())))));

        LeadMove last = brand.call(() -> pipeline.detail(lead.id())).history().getFirst();
        assertThat(last.note()).isNull();
        assertThat(last.lostReason()).isEqualTo(LostReason.PRICE);
    }

    @Test
    void letsASalesRepContestAScoreAndTakeThatBack() {
        Http seller = Member.of(brand.tenant(), Role.SALES_REP, context);
        String corrections = "/api/v1/tenants/" + brand.slug() + "/messages/" + lead.messageId() + "/corrections";

        Answer contested = seller.post(corrections, Map.of("aspect", "score", "value", "20"));

        assertThat(contested.status()).as(contested.toString()).isEqualTo(201);
        assertThat(seller.post(corrections, Map.of("aspect", "intent", "value", "spam"))
                        .status())
                .isEqualTo(403);
        assertThat(seller.delete("/api/v1/tenants/" + brand.slug() + "/corrections/" + contested.field("id"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void letsOnlyThoseMoveLeadsWhoWorkOnThem() {
        Http executive = Member.of(brand.tenant(), Role.EXECUTIVE, context);
        Brand other = Brand.found(context);
        Http stranger = Member.of(other.tenant(), Role.SALES_REP, context);

        assertThat(executive.patch(path(), Map.of("stage", "contacted")).status())
                .isEqualTo(403);
        assertThat(executive.get(path()).status()).isEqualTo(403);
        assertThat(stranger.patch(path(), Map.of("stage", "contacted")).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/tenants/" + other.slug() + "/leads/" + lead.id())
                        .status())
                .isEqualTo(404);
    }

    private LeadDetail move(MoveLead move) {
        return brand.call(() -> pipeline.move(lead.id(), move));
    }

    private LeadView find(String person, String words, int score) {
        brand.receive(Talk.message(Channel.FACEBOOK, person, null, words));
        return new Scores(context, brand).capture(words, score);
    }

    private String leads() {
        return "/api/v1/tenants/" + brand.slug() + "/leads";
    }

    private String path() {
        return leads() + "/" + lead.id();
    }
}
