package app.signalbox.server.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments as the server writes them in its English sentences, and how other languages write the same. */
public final class WrittenDate {

    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{1,2} \\p{Lu}\\p{Ll}+)( \\d{4})?(, \\d{2}:\\d{2} UTC)?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH);

    private WrittenDate() {}

    /** The day in UTC, such as {@code 27 November 2026}. */
    public static String day(Instant at) {
        return DAY_OF_YEAR.format(at.atOffset(ZoneOffset.UTC));
    }

    /** Day and minute, such as {@code 27 November, 14:05 UTC}. */
    public static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The same day as another language writes it; empty if the text is none. */
    static Optional<String> in(Locale locale, String text) {
        Matcher found = SHAPE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String day = found.group(1);
        String year = found.group(2);
        String time = found.group(3) == null ? "" : found.group(3);
        try {
            return Optional.of((year == null ? day(locale, day) : date(locale, day + year)) + time);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String day(Locale locale, String english) {
        return DateTimeFormatter.ofLocalizedPattern("MMMMd")
                .withLocale(locale)
                .format(MonthDay.parse(english, DAY).atYear(2000));
    }

    private static String date(Locale locale, String english) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(english, DAY_OF_YEAR));
    }
}
