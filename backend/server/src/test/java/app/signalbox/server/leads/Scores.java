package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.ConversationReading;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.TriageInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Scores messages in the engine's place and makes leads of them. */
final class Scores {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final ApplicationContext context;
    private final Brand brand;

    Scores(ApplicationContext context, Brand brand) {
        this.context = context;
        this.brand = brand;
    }

    LeadView capture(String words, int score) {
        InboxTriage triage = context.getBean(InboxTriage.class);
        Leads leads = context.getBean(Leads.class);
        TriageInput message = brand.call(() -> triage.messagesToTriage(0, 100)).stream()
                .filter(input -> input.text().equals(words))
                .findFirst()
                .orElseThrow();
        List<UUID> read = brand.call(
                () -> triage.recordReadings(List.of(new ConversationReading(message.messageId(), reading(score)))));
        brand.run(() -> leads.capture(read));
        return brand.call(() -> leads.list(null, 200)).items().stream()
                .filter(lead -> read.contains(lead.conversationId()))
                .findFirst()
                .orElseThrow();
    }

    private static TriageView reading(int score) {
        return new TriageView(
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
                List.of("Shows intent to buy: “I need”"),
                "embedded",
                "test 1",
                NOW);
    }
}
