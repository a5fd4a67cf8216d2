package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void saysWhyAndUntilWhenInTheZoneOfTheViewer() {
        assertThat(Due.of(
                        row(Priority.NORMAL, Intent.COMPLAINT, "2026-03-02T11:20:00Z", "2026-03-02T15:20:00Z"), BERLIN))
                .contains("Complaint, so answer by 16:20.");
        assertThat(Due.of(row(Priority.HIGH, Intent.COMPLAINT, "2026-03-02T22:30:00Z", "2026-03-02T23:30:00Z"), BERLIN))
                .contains("High priority, so answer by 00:30 the next day.");
    }

    @Test
    void saysOnlyUntilWhenWhereNothingIsSpecial() {
        assertThat(Due.of(
                        row(Priority.NORMAL, Intent.QUESTION, "2026-03-02T08:00:00Z", "2026-03-02T16:00:00Z"), BERLIN))
                .contains("Answer by 17:00.");
    }

    @Test
    void saysNothingWhereNobodyWaits() {
        assertThat(Due.of(row(Priority.URGENT, Intent.LEAD, null, null), BERLIN))
                .isEmpty();
    }

    private static ConversationSummary row(
            Priority priority, Intent intent, @Nullable String since, @Nullable String by) {
        return new ConversationSummary(
                new UUID(1, 1),
                1,
                "marrow",
                Channel.X,
                ThreadKind.DM,
                ConversationStatus.NEW,
                "Kim",
                intent,
                0.8,
                null,
                Urgency.NORMAL,
                "en",
                20,
                since == null ? null : Instant.parse(since),
                Instant.parse("2026-03-02T08:00:00Z"),
                "Hi",
                null,
                null,
                priority,
                null,
                by == null ? null : Instant.parse(by),
                List.of());
    }
}
