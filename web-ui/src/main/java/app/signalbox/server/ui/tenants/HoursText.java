package app.signalbox.server.ui.tenants;

import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.contract.tenancy.OpenSpan;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import app.signalbox.server.ui.Phrase;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Business hours as people write them: {@code 09:00-12:00, 13:00-17:30}. */
final class HoursText {

    private HoursText() {}

    static String of(BusinessHours hours, DayOfWeek day) {
        return hours.open().stream()
                .filter(span -> span.day() == day)
                .map(span -> span.opens() + "-" + span.closes())
                .collect(Collectors.joining(", "));
    }

    /**
     * Reads what {@link #of} writes.
     *
     * @throws UnreadableException if it is something else
     */
    static List<OpenSpan> spans(DayOfWeek day, String text) {
        return parts(text, ",").stream().map(part -> span(day, part)).toList();
    }

    /**
     * Reads days, one a line.
     *
     * @throws UnreadableException if one of them is none
     */
    static List<LocalDate> days(String text) {
        try {
            return parts(text, "\n").stream().map(LocalDate::parse).toList();
        } catch (DateTimeException unreadable) {
            throw new UnreadableException(Phrase.of("Write each holiday on a line of its own, such as 2026-12-25."));
        }
    }

    private static OpenSpan span(DayOfWeek day, String part) {
        try {
            String[] ends = part.split("[-–]", 2);
            return new OpenSpan(day, LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw new UnreadableException(
                    Phrase.of("Write hours like 09:00-12:00, 13:00-17:30, and nothing for a closed day."));
        }
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** What was typed can't be read. */
    static final class UnreadableException extends DomainException {

        private static final long serialVersionUID = 1L;

        private UnreadableException(String sentence) {
            super(ProblemKind.INVALID, sentence);
        }
    }
}
