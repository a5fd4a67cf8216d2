package app.signalbox.server.retention;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.Handover;
import app.signalbox.contract.triage.HandoverView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.ConversationReading;
import app.signalbox.server.inbox.HandedOver;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.ProposedDraft;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.leads.Leads;
import app.signalbox.server.triage.correction.Corrections;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All that is made of a message: triage, a draft, a reason to hand over, a correction, a lead, a model's answer. */
final class Derived {

    private final ApplicationContext context;
    private final Brand brand;

    Derived(ApplicationContext context, Brand brand) {
        this.context = context;
        this.brand = brand;
    }

    /** Makes everything of the message with these words, quoting them wherever words have a place. */
    void from(String words) {
        InboxTriage inbox = context.getBean(InboxTriage.class);
        TriageInput message = brand.call(() -> inbox.messagesToTriage(0, 200)).stream()
                .filter(input -> input.text().contains(words))
                .findFirst()
                .orElseThrow();
        UUID id = message.messageId();
        brand.run(() -> {
            List<UUID> conversations = inbox.recordReadings(List.of(new ConversationReading(id, reading(words))));
            inbox.proposeDrafts(
                    List.of(new ProposedDraft(id, List.of(new DraftSentence("You wrote: " + words, null)), 0.9)));
            inbox.handOver(List.of(
                    new HandedOver(id, new HandoverView(Handover.MISSING_KNOWLEDGE, "Nobody knows of " + words))));
            context.getBean(Leads.class).capture(conversations);
            context.getBean(Corrections.class).correct(id, new CorrectReading(Aspect.INTENT, "lead"));
            remember(id, words);
        });
    }

    private void remember(UUID id, String words) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("""
                            insert into model_answer
                                (model_answer_key, message_id, agent, context, answer, cost_micros, currency, answered_at)
                            values (sha256(cast(:words as bytea)), :id, 'draft', '', jsonb_build_object('said', :words), 1,
                                'USD', now())
                            """).param("words", words).param("id", id).update();
            jdbc.sql("""
                            insert into triage_run (message_id, agent, engine, model_version, outcome, reason,
                                latency_micros, cost_micros, ran_at)
                            values (:id, 'draft', 'model', 'test', 'failed', 'The answer repeats ' || :words, 1, 1, now())
                            """).param("words", words).param("id", id).update();
        });
    }

    private TriageView reading(String words) {
        Instant now = context.getBean(Clock.class).instant();
        return new TriageView(
                Intent.QUESTION,
                0.9,
                null,
                Sentiment.POS,
                0.8,
                Urgency.NORMAL,
                "en",
                false,
                80,
                75,
                85,
                List.of("says \"" + words + "\""),
                "embedded",
                "test 1",
                now);
    }
}
