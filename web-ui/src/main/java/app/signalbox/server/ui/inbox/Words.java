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
import app.signalbox.server.ui.Phrase;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the values of the contract are said to people. */
public final class Words {

    private static final Pattern USER_NUMBER = Pattern.compile("(urn:li:(person|organization):)?[0-9]{6,}");
    private static final Pattern THREAD_KEY = Pattern.compile("urn:li:\\S+|[0-9]+[0-9_/:]{6,}");

    private Words() {}

    static String of(ThreadKind kind) {
        return switch (kind) {
            case DM -> Phrase.of("direct message");
            case COMMENT -> Phrase.of("comment");
            case MENTION -> Phrase.of("mention");
            case REVIEW -> Phrase.of("review");
        };
    }

    /** What a conversation is, with its network, as in {@code Facebook comment}. */
    static String of(Channel channel, ThreadKind kind) {
        return Phrase.in("network, kind", "{0} {1}", channel.displayName(), of(kind));
    }

    public static String of(Intent intent) {
        return switch (intent) {
            case QUESTION -> Phrase.of("Question");
            case COMPLAINT -> Phrase.of("Complaint");
            case LEAD -> Phrase.of("Lead");
            case PRAISE -> Phrase.of("Praise");
            case SPAM -> Phrase.of("Spam");
            case OTHER -> Phrase.of("Other");
        };
    }

    static String of(Aspect aspect) {
        return switch (aspect) {
            case INTENT -> Phrase.of("Intent");
            case URGENCY -> Phrase.of("Urgency");
            case SCORE -> Phrase.of("Score");
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
            case CUSTOMER_REQUEST -> Phrase.of("A person is wanted");
            case MISSING_KNOWLEDGE -> Phrase.of("Nothing written down answers it");
            case UNSUPPORTED_REQUEST -> Phrase.of("It takes more than words");
            case POLICY_RESTRICTION -> Phrase.of("A rule leaves it to people");
            case TOOL_FAILURE -> Phrase.of("The model couldn't be asked");
            case CLARIFICATION_PENDING -> Phrase.of("Something must be asked first");
            case USAGE_LIMIT -> Phrase.of("Quota or budget is used up");
        };
    }

    static String of(ConversationStatus status) {
        return switch (status) {
            case NEW -> Phrase.of("New");
            case OPEN -> Phrase.of("Open");
            case PENDING -> Phrase.of("Pending");
            case SNOOZED -> Phrase.of("Snoozed");
            case RESOLVED -> Phrase.of("Resolved");
            case SPAM -> Phrase.of("Spam");
        };
    }

    static String of(Sentiment sentiment) {
        return switch (sentiment) {
            case NEG -> Phrase.of("Negative");
            case NEU -> Phrase.of("Neutral");
            case POS -> Phrase.of("Positive");
        };
    }

    static String of(Urgency urgency) {
        return switch (urgency) {
            case LOW -> Phrase.of("Low");
            case NORMAL -> Phrase.of("Normal");
            case HIGH -> Phrase.of("High");
            case CRITICAL -> Phrase.of("Critical");
        };
    }

    static String of(ReplyForm form) {
        return switch (form) {
            case DIRECT -> Phrase.of("Direct message");
            case PUBLIC -> Phrase.of("Public reply");
            case PRIVATE -> Phrase.of("Private message");
        };
    }

    static String of(OutboxAct act) {
        return switch (act) {
            case REPLY -> Phrase.of("Answer");
            case PRIVATE_REPLY -> Phrase.of("Answer in private");
            case HIDE -> Phrase.of("Hide the comment");
            case UNHIDE -> Phrase.of("Show the comment again");
            case DELETE -> Phrase.of("Delete the comment");
            case LIKE -> Phrase.of("Like the comment");
            case UNLIKE -> Phrase.of("Take the like back");
        };
    }

    /** The short word beside what is or was on its way out. */
    static String of(OutboxState state) {
        return switch (state) {
            case HELD -> Phrase.of("held");
            case READY -> Phrase.of("waiting");
            case SENDING -> Phrase.of("being sent");
            case ACCEPTED -> Phrase.of("sent");
            case DELIVERED -> Phrase.of("delivered");
            case READ -> Phrase.of("read");
            case FAILED -> Phrase.of("not sent");
            case UNKNOWN -> Phrase.of("being looked for");
            case CANCELLED -> Phrase.of("recalled");
        };
    }

    /** A short span in its largest whole unit. */
    static String of(Duration span) {
        if (span.compareTo(Duration.ofMinutes(2)) < 0) {
            return Phrase.of("{0} s", span.toSeconds());
        }
        return span.compareTo(Duration.ofHours(2)) < 0
                ? Phrase.of("{0} min", span.toMinutes())
                : Phrase.of("{0} h", span.toHours());
    }

    /** A name to call somebody by; where a network gave only a number, its last digits. */
    public static String person(String name, Channel channel) {
        if (USER_NUMBER.matcher(name).matches()) {
            return Phrase.of("{0} user …{1}", channel.displayName(), name.substring(name.length() - 4));
        }
        return THREAD_KEY.matcher(name).matches() ? Phrase.of("Somebody on {0}", channel.displayName()) : name;
    }

    /** The same where nothing tells the network. */
    public static String person(String name) {
        if (USER_NUMBER.matcher(name).matches()) {
            return Phrase.of("User …{0}", name.substring(name.length() - 4));
        }
        return THREAD_KEY.matcher(name).matches() ? Phrase.of("Somebody") : name;
    }

    /** The first words of a text in one line of at most so many characters, as people count them. */
    static String begin(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The name of a language, its code where there is none. */
    static String language(String code) {
        return "und".equals(code)
                ? Phrase.of("Not recognised")
                : Locale.of(code).getDisplayLanguage(Phrase.locale());
    }

    /** Who read a message: a model by its name, or what comes with Signalbox. */
    static String engine(String name) {
        return "embedded".equals(name) ? "Signalbox" : name;
    }

    /** A probability in whole per cent. */
    static String percent(double probability) {
        return Math.round(probability * 100) + " %";
    }
}
