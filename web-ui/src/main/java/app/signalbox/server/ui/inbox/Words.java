package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.Handover;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the values of the contract are said to people. */
public final class Words {

    private static final Pattern USER_NUMBER = Pattern.compile("(urn:li:(person|organization):)?[0-9]{6,}");
    private static final Pattern THREAD_KEY = Pattern.compile("urn:li:\\S+|[0-9]+[0-9_/:]{6,}");

    private Words() {}

    public static String of(Channel channel) {
        return switch (channel) {
            case FACEBOOK -> "Facebook";
            case INSTAGRAM -> "Instagram";
            case X -> "X";
            case LINKEDIN -> "LinkedIn";
        };
    }

    static String of(ThreadKind kind) {
        return switch (kind) {
            case DM -> "direct message";
            case COMMENT -> "comment";
            case MENTION -> "mention";
            case REVIEW -> "review";
        };
    }

    public static String of(Intent intent) {
        return switch (intent) {
            case QUESTION -> "Question";
            case COMPLAINT -> "Complaint";
            case LEAD -> "Lead";
            case PRAISE -> "Praise";
            case SPAM -> "Spam";
            case OTHER -> "Other";
        };
    }

    static String of(Aspect aspect) {
        return switch (aspect) {
            case INTENT -> "Intent";
            case URGENCY -> "Urgency";
            case SCORE -> "Score";
        };
    }

    /** A corrected value, given in its wire form. */
    static String value(Aspect aspect, String value) {
        return switch (aspect) {
            case INTENT -> of(Intent.of(value));
            case URGENCY -> of(Urgency.of(value));
            case SCORE -> value;
        };
    }

    static String of(Handover reason) {
        return switch (reason) {
            case CUSTOMER_REQUEST -> "A person is wanted";
            case MISSING_KNOWLEDGE -> "Nothing written down answers it";
            case UNSUPPORTED_REQUEST -> "It takes more than words";
            case POLICY_RESTRICTION -> "A rule leaves it to people";
            case TOOL_FAILURE -> "The model couldn't be asked";
            case CLARIFICATION_PENDING -> "Something must be asked first";
            case USAGE_LIMIT -> "Quota or budget is used up";
        };
    }

    static String of(ConversationStatus status) {
        return switch (status) {
            case NEW -> "New";
            case OPEN -> "Open";
            case PENDING -> "Pending";
            case SNOOZED -> "Snoozed";
            case RESOLVED -> "Resolved";
            case SPAM -> "Spam";
        };
    }

    static String of(Sentiment sentiment) {
        return switch (sentiment) {
            case NEG -> "Negative";
            case NEU -> "Neutral";
            case POS -> "Positive";
        };
    }

    static String of(Urgency urgency) {
        return switch (urgency) {
            case LOW -> "Low";
            case NORMAL -> "Normal";
            case HIGH -> "High";
            case CRITICAL -> "Critical";
        };
    }

    static String of(ReplyForm form) {
        return switch (form) {
            case DIRECT -> "Direct message";
            case PUBLIC -> "Public reply";
            case PRIVATE -> "Private message";
        };
    }

    static String of(OutboxAct act) {
        return switch (act) {
            case REPLY -> "Answer";
            case PRIVATE_REPLY -> "Answer in private";
            case HIDE -> "Hide the comment";
            case UNHIDE -> "Show the comment again";
            case DELETE -> "Delete the comment";
            case LIKE -> "Like the comment";
            case UNLIKE -> "Take the like back";
        };
    }

    /** The short word beside what is or was on its way out. */
    static String of(OutboxState state) {
        return switch (state) {
            case HELD -> "held";
            case READY -> "waiting";
            case SENDING -> "being sent";
            case ACCEPTED -> "sent";
            case DELIVERED -> "delivered";
            case READ -> "read";
            case FAILED -> "not sent";
            case UNKNOWN -> "being looked for";
            case CANCELLED -> "recalled";
        };
    }

    /** A short span in its largest whole unit. */
    static String of(Duration span) {
        if (span.compareTo(Duration.ofMinutes(2)) < 0) {
            return span.toSeconds() + " s";
        }
        return span.compareTo(Duration.ofHours(2)) < 0 ? span.toMinutes() + " min" : span.toHours() + " h";
    }

    /** A name to call somebody by; where a network gave only a number, its last digits. */
    public static String person(String name, Channel channel) {
        if (USER_NUMBER.matcher(name).matches()) {
            return of(channel) + " user …" + name.substring(name.length() - 4);
        }
        return THREAD_KEY.matcher(name).matches() ? "Somebody on " + of(channel) : name;
    }

    /** The English name of a language, its code where there is none. */
    static String language(String code) {
        return "und".equals(code) ? "Not recognised" : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** A probability in whole per cent. */
    static String percent(double probability) {
        return Math.round(probability * 100) + " %";
    }
}
