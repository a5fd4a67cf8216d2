package app.signalbox.server.rules;

import app.signalbox.contract.rules.RuleHours;
import app.signalbox.contract.tenancy.BusinessHours;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When a brand is open; always where nobody has said. */
record Opening(BusinessHours hours) {

    boolean allows(RuleHours wanted, Instant at) {
        return switch (wanted) {
            case ALWAYS -> true;
            case OPEN -> isOpen(at);
            case CLOSED -> !isOpen(at);
        };
    }

    private boolean isOpen(Instant at) {
        LocalDateTime there = at.atZone(ZoneId.of(hours.timeZone())).toLocalDateTime();
        return !hours.holidays().contains(there.toLocalDate())
                && (hours.open().isEmpty()
                        || hours.open().stream()
                                .anyMatch(span -> span.day() == there.getDayOfWeek()
                                        && !there.toLocalTime().isBefore(span.opens())
                                        && there.toLocalTime().isBefore(span.closes())));
    }
}
