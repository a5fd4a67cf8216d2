package app.signalbox.server.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as they are written, and chosen, in the language of the window at hand. */
public final class Dates {

    private Dates() {}

    /** Day, month and year. */
    public static String of(LocalDate day) {
        return written(Phrase.of("d MMMM yyyy"), day);
    }

    /** The day of an instant in UTC. */
    public static String of(Instant at) {
        return of(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** An instant to the minute in UTC. */
    public static String minute(Instant at) {
        return written(Phrase.of("d MMMM yyyy, HH:mm 'UTC'"), at.atZone(ZoneOffset.UTC));
    }

    /** A month of a year. */
    public static String month(YearMonth month) {
        return written(Phrase.of("LLLL yyyy"), month);
    }

    /** Day and short month, for where there is little room. */
    public static String brief(LocalDate day) {
        return written(Phrase.of("d MMM"), day);
    }

    /** A field for a day. */
    public static DatePicker picker(String label, @Nullable LocalDate value) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(Phrase.locale());
        picker.setI18n(words());
        picker.setValue(value);
        return picker;
    }

    /** A field for a day and a time of it. */
    public static DateTimePicker timePicker(String label) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setLocale(Phrase.locale());
        picker.setDatePickerI18n(words());
        return picker;
    }

    private static String written(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, Phrase.locale()).format(time);
    }

    private static DatePickerI18n words() {
        Locale locale = Phrase.locale();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setToday(Phrase.of("Today"))
                .setCancel(Phrase.of("Cancel"));
    }

    /** As the field wants them, from Sunday on. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
