package app.signalbox.server.rules;

import app.signalbox.contract.rules.RuleHours;
import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleTrigger;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.InvalidFilterException;
import app.signalbox.server.inbox.OccasionKind;
import app.signalbox.server.inbox.SearchField;
import app.signalbox.server.inbox.SearchMark;
import app.signalbox.server.inbox.SearchText;
import app.signalbox.server.inbox.desk.RuleActs;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it acts now.
 *
 * @param actsAfter what arrived until then is none of its business
 * @param onSince since when it acts, absent while it was never on
 */
record Rule(
        UUID id,
        int version,
        RuleState state,
        WriteRule definition,
        long actsAfter,
        @Nullable Instant onSince,
        @Nullable Integer limitPerHour,
        int failures) {

    private static final Set<SearchField> READ =
            Set.of(SearchField.INTENT, SearchField.SENTIMENT, SearchField.URGENCY, SearchField.LANGUAGE);
    private static final Set<SearchMark> JUDGED = Set.of(SearchMark.UNSURE, SearchMark.LEAD);

    /** When a rule gets its turn. */
    enum Stage {
        /** As soon as a message is in the inbox. */
        ARRIVAL,
        /** Once triage has read the message. */
        READING,
        /** When somebody has waited too long. */
        CLOCK
    }

    String name() {
        return definition.name();
    }

    Instant since() {
        return Objects.requireNonNull(onSince);
    }

    /** A rule that asks for what only triage can say waits until it has. */
    static Stage stage(WriteRule definition) {
        if (definition.trigger() == RuleTrigger.WAITING) {
            return Stage.CLOCK;
        }
        return asksForReadings(definition) || definition.actions().stream().anyMatch(RuleActs::picks)
                ? Stage.READING
                : Stage.ARRIVAL;
    }

    /** What can't be read any more has its turn as well, so that the rule says so and pauses. */
    private static boolean asksForReadings(WriteRule definition) {
        try {
            InboxFilter filter = filter(definition, ZoneOffset.UTC);
            return filter.fields().keySet().stream().anyMatch(READ::contains)
                    || filter.marks().keySet().stream().anyMatch(JUDGED::contains)
                    || filter.above() != null
                    || filter.below() != null;
        } catch (InvalidFilterException unreadable) {
            return false;
        }
    }

    Stage stage() {
        return stage(definition);
    }

    InboxFilter filter(ZoneId zone) {
        return filter(definition, zone);
    }

    static InboxFilter filter(WriteRule definition, ZoneId zone) {
        return SearchText.read(condition(definition), zone);
    }

    static OccasionKind kind(WriteRule definition) {
        return switch (definition.trigger()) {
            case MESSAGE -> OccasionKind.MESSAGE;
            case STARTED -> OccasionKind.STARTED;
            case REOPENED -> OccasionKind.REOPENED;
            case WAITING -> OccasionKind.waiting(minutes(definition));
        };
    }

    OccasionKind kind() {
        return kind(definition);
    }

    static int minutes(WriteRule definition) {
        return Objects.requireNonNullElse(definition.waitingMinutes(), 0);
    }

    RuleHours hours() {
        return Objects.requireNonNullElse(definition.hours(), RuleHours.ALWAYS);
    }

    private static String condition(WriteRule definition) {
        return Objects.requireNonNullElse(definition.condition(), "");
    }
}
