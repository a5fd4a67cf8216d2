package app.signalbox.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.ConversationReading;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.Talk;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.testing.ModuleTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LeadsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Leads leads;

    @Autowired
    private InboxTriage triage;

    private Brand brand;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
    }

    @Test
    void capturesWhoScoresEnough() {
        brand.receive(
                Talk.message(Channel.FACEBOOK, "ada", "Ada Kettle", "I need 200 teapots"),
                Talk.message(Channel.FACEBOOK, "ben", "Ben Cosy", "Nice pots"));

        capture("I need 200 teapots", 82, NOW);
        capture("Nice pots", 39, NOW);

        assertThat(list()).hasSize(1);
        LeadView lead = list().getFirst();
        assertThat(lead.contactName()).isEqualTo("Ada Kettle");
        assertThat(lead.score()).isEqualTo(82);
        assertThat(lead.reasons()).containsExactly("names a quantity");
        assertThat(lead.scoredAt()).isEqualTo(NOW);
        assertThat(lead.tenant()).isEqualTo(brand.slug());
    }

    @Test
    void keepsALeadWhoseScoreFalls() {
        brand.receive(Talk.message(Channel.FACEBOOK, "ada", "Ada Kettle", "I need 200 teapots"));
        capture("I need 200 teapots", 82, NOW);

        capture("I need 200 teapots", 12, NOW.plusSeconds(60));
        capture("I need 200 teapots", 82, NOW);

        assertThat(list()).extracting(LeadView::score).containsExactly(12);
    }

    @Test
    void makesNoLeadOfLinkedInMembers() {
        brand.receive(Talk.message(Channel.LINKEDIN, "ada", "Ada Kettle", "I need 200 teapots"));

        capture("I need 200 teapots", 95, NOW);

        assertThat(list()).isEmpty();
    }

    @Test
    void listsTheBestFirstAPageAtATime() {
        for (int score : new int[] {50, 90, 70}) {
            brand.receive(Talk.message(Channel.FACEBOOK, "p" + score, null, "words " + score));
            capture("words " + score, score, NOW);
        }

        Page<LeadView> first = brand.call(() -> leads.list(null, 2));
        Page<LeadView> second = brand.call(() -> leads.list(first.nextCursor(), 2));

        assertThat(first.items()).extracting(LeadView::score).containsExactly(90, 70);
        assertThat(second.items()).extracting(LeadView::contactName).containsExactly("p50");
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void keepsAFormEntryOnceWithItsContentPending() {
        var submitted = new ProviderEvent.LeadFormSubmitted(
                new EventSource(Channel.FACEBOOK, "4711", "form 1", NOW), "entry-1", "form-7", null);

        brand.receive(submitted);
        brand.receive(submitted, submitted);

        assertThat(entries()).containsExactly("entry-1 form-7 true");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsWhatAFormWasFilledInWithInAnyOrder(boolean answersLast) {
        var submitted = new ProviderEvent.LeadFormSubmitted(
                new EventSource(Channel.FACEBOOK, "4711", "form 1", NOW), "entry-1", "form-7", "ad-3");
        var answered = new ProviderEvent.LeadFormAnswered(
                new EventSource(Channel.FACEBOOK, "4711", "form 1#answers", NOW),
                "entry-1",
                "form-7",
                Map.of("email", "ada@example.com"));

        brand.receive(answersLast ? submitted : answered);
        brand.receive(answersLast ? answered : submitted);

        assertThat(entries()).containsExactly("entry-1 form-7 ad-3 {\"email\": \"ada@example.com\"} false");
    }

    private List<String> entries() {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("""
                        select concat_ws(' ', external_id, form_id, ad_id, cast(answers as text), cast(content_pending as text))
                        from lead_form_entry
                        """)
                        .query(String.class)
                        .list()));
    }

    private void capture(String text, int score, Instant at) {
        TriageInput message = brand.call(() -> triage.messagesToTriage(0, 100)).stream()
                .filter(input -> input.text().equals(text))
                .findFirst()
                .orElseThrow();
        TriageView view = new TriageView(
                Intent.LEAD,
                0.9,
                null,
                Sentiment.POS,
                0.8,
                Urgency.NORMAL,
                "en",
                false,
                score,
                score - 5,
                score + 5,
                List.of("names a quantity"),
                "embedded",
                "test 1",
                at);
        List<UUID> read =
                brand.call(() -> triage.recordReadings(List.of(new ConversationReading(message.messageId(), view))));
        brand.run(() -> leads.capture(read));
    }

    private List<LeadView> list() {
        return brand.call(() -> leads.list(null, 50)).items();
    }
}
