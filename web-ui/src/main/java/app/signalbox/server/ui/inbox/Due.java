package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.server.inbox.Patience;
import app.signalbox.server.ui.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a conversation stands where it stands in the order by urgency. */
final class Due {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Due() {}

    /** A sentence, absent where nobody waits. */
    static Optional<String> of(ConversationSummary row, ZoneId zone) {
        Patience patience = Patience.of(row.priority(), row.urgency(), row.intent(), row.leadScore());
        return of(row.waitingSince(), row.answerBy(), patience.reason(), zone);
    }

    /** A sentence, absent where nobody waits. */
    static Optional<String> of(ConversationDetail detail, ZoneId zone) {
        Patience patience = Patience.of(detail.priority(), detail.urgency(), detail.intent(), detail.leadScore());
        return of(detail.waitingSince(), detail.answerBy(), patience.reason(), zone);
    }

    private static Optional<String> of(
            @Nullable Instant since, @Nullable Instant by, Patience.Reason reason, ZoneId zone) {
        if (since == null || by == null) {
            return Optional.empty();
        }
        ZonedDateTime due = by.atZone(zone);
        boolean sameDay = since.atZone(zone).toLocalDate().equals(due.toLocalDate());
        String time = sameDay ? CLOCK.format(due) : Phrase.of("{0} the next day", CLOCK.format(due));
        return Optional.of(words(reason)
                .map(why -> Phrase.of("{0}, so answer by {1}.", why, time))
                .orElseGet(() -> Phrase.of("Answer by {0}.", time)));
    }

    private static Optional<String> words(Patience.Reason reason) {
        return switch (reason) {
            case PRIORITY_URGENT -> Optional.of(Phrase.of("Urgent priority"));
            case CRITICAL -> Optional.of(Phrase.of("Critical"));
            case PRIORITY_HIGH -> Optional.of(Phrase.of("High priority"));
            case PRESSING -> Optional.of(Phrase.of("Urgent"));
            case PRIORITY_LOW -> Optional.of(Phrase.of("Low priority"));
            case LIKELY_BUYER -> Optional.of(Phrase.of("Likely to buy"));
            case COMPLAINT -> Optional.of(Phrase.of("Complaint"));
            case CALM -> Optional.of(Phrase.of("Not urgent"));
            case USUAL -> Optional.empty();
        };
    }
}
