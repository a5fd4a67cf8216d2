package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a person may wait, and why: the database's {@code platform.patience} with its reason. What the desk says
 * counts before what was read.
 *
 * @param limit from the first unanswered message to the answer
 */
public record Patience(Duration limit, Reason reason) {

    private static final int LIKELY_BUYER = 70;

    /** What decides how long a person may wait. */
    public enum Reason {
        /** The desk gave it urgent priority. */
        PRIORITY_URGENT,
        /** Read as critical. */
        CRITICAL,
        /** The desk gave it high priority. */
        PRIORITY_HIGH,
        /** Read as urgent. */
        PRESSING,
        /** The desk gave it low priority. */
        PRIORITY_LOW,
        /** A lead score of 70 and more. */
        LIKELY_BUYER,
        COMPLAINT,
        /** Praise, spam, or read as not urgent. */
        CALM,
        /** Nothing makes it special. */
        USUAL
    }

    /** How long somebody with this priority and reading may wait. */
    public static Patience of(
            Priority priority, @Nullable Urgency urgency, @Nullable Intent intent, @Nullable Integer leadScore) {
        Reason reason = reason(priority, urgency, intent, leadScore);
        return new Patience(limit(reason), reason);
    }

    private static Reason reason(
            Priority priority, @Nullable Urgency urgency, @Nullable Intent intent, @Nullable Integer leadScore) {
        if (priority == Priority.URGENT) {
            return Reason.PRIORITY_URGENT;
        }
        if (priority == Priority.NORMAL && urgency == Urgency.CRITICAL) {
            return Reason.CRITICAL;
        }
        if (priority == Priority.HIGH) {
            return Reason.PRIORITY_HIGH;
        }
        if (priority == Priority.NORMAL && urgency == Urgency.HIGH) {
            return Reason.PRESSING;
        }
        return priority == Priority.LOW ? Reason.PRIORITY_LOW : ofContent(urgency, intent, leadScore);
    }

    private static Reason ofContent(@Nullable Urgency urgency, @Nullable Intent intent, @Nullable Integer leadScore) {
        if (leadScore != null && leadScore >= LIKELY_BUYER) {
            return Reason.LIKELY_BUYER;
        }
        if (intent == Intent.COMPLAINT) {
            return Reason.COMPLAINT;
        }
        boolean calm = urgency == Urgency.LOW || intent == Intent.PRAISE || intent == Intent.SPAM;
        return calm ? Reason.CALM : Reason.USUAL;
    }

    private static Duration limit(Reason reason) {
        return switch (reason) {
            case PRIORITY_URGENT, CRITICAL -> Duration.ofMinutes(15);
            case PRIORITY_HIGH, PRESSING, LIKELY_BUYER -> Duration.ofHours(1);
            case COMPLAINT -> Duration.ofHours(4);
            case USUAL -> Duration.ofHours(8);
            case PRIORITY_LOW, CALM -> Duration.ofHours(20);
        };
    }
}
