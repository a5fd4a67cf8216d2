package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody wants done, and refuses what can't be. */
@Component
class Orders {

    private final LabelBook labels;
    private final Access access;
    private final Clock clock;

    Orders(LabelBook labels, Access access, Clock clock) {
        this.labels = labels;
        this.access = access;
        this.clock = clock;
    }

    /** @param candidates who may answer */
    Order read(@Nullable DeskVerb verb, @Nullable String value, List<TenantOperator> candidates) {
        if (verb == null || verb == DeskVerb.WAKE) {
            throw new InvalidDeskActException(
                    "Say what to do: assign, snooze, status, add_label, remove_label, priority, block or unblock.");
        }
        if (verb == DeskVerb.BLOCK || verb == DeskVerb.UNBLOCK) {
            return new Order(verb, null, null);
        }
        if (value == null || value.isBlank()) {
            throw new InvalidDeskActException("Say the value for " + verb.value() + " too.");
        }
        return valued(verb, value.strip(), candidates);
    }

    private Order valued(DeskVerb verb, String value, List<TenantOperator> candidates) {
        return switch (verb) {
            case ASSIGN -> assignment(value, candidates);
            case SNOOZE -> snooze(value);
            case STATUS -> word(verb, value, ConversationStatus::of, ConversationStatus::value);
            case PRIORITY -> word(verb, value, Priority::of, Priority::value);
            case ADD_LABEL, REMOVE_LABEL -> {
                LabelView label = labels.get(value);
                yield new Order(verb, label.id().toString(), label.name());
            }
            case BLOCK, UNBLOCK, WAKE -> new Order(verb, null, null);
        };
    }

    private Order assignment(String value, List<TenantOperator> candidates) {
        if (Act.NOBODY.equals(value) || Act.RULE.equals(value)) {
            return new Order(DeskVerb.ASSIGN, value, null);
        }
        String wanted =
                "me".equals(value) ? access.operatorId().map(Object::toString).orElse("me") : value;
        return candidates.stream()
                .filter(one -> one.id().toString().equals(wanted))
                .findFirst()
                .map(one -> new Order(DeskVerb.ASSIGN, one.id().toString(), one.name()))
                .orElseThrow(() -> new InvalidDeskActException(
                        "They may not answer for this brand. Choose somebody who may, me, nobody or rule."));
    }

    private Order snooze(String value) {
        Instant until;
        try {
            until = Instant.parse(value);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidDeskActException("Say until when as an instant such as 2026-03-02T09:00:00Z.");
        }
        if (!until.isAfter(clock.instant())) {
            throw new InvalidDeskActException("That time has passed. Snooze until a later one.");
        }
        return new Order(DeskVerb.SNOOZE, until.toString(), null);
    }

    private static <E> Order word(DeskVerb verb, String value, Function<String, E> reader, Function<E, String> writer) {
        try {
            return new Order(verb, writer.apply(reader.apply(value)), null);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidDeskActException("\"" + value + "\" is no " + verb.value() + ".");
        }
    }
}
