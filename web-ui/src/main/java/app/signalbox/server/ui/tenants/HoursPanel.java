package app.signalbox.server.ui.tenants;

import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.contract.tenancy.OpenSpan;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When the brand answers. */
class HoursPanel extends SettingsCard {

    private final String tenant;
    private final transient SettingsDesk desk;
    private final Runnable changed;

    HoursPanel(String tenant, SettingsDesk desk, Runnable changed) {
        super(Phrase.of("Business hours"));
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        BusinessHours hours = desk.hours(tenant);
        fact(Phrase.of("Time zone"), hours.timeZone());
        if (hours.open().isEmpty()) {
            fact(Phrase.in("hours", "Open"), Phrase.of("Always, as far as anybody said"));
        } else {
            for (DayOfWeek day : DayOfWeek.values()) {
                String open = HoursText.of(hours, day);
                fact(name(day), open.isEmpty() ? Phrase.of("Closed") : open);
            }
        }
        fact(Phrase.of("Holidays"), Integer.toString(hours.holidays().size()));
        action(Phrase.of("Change hours"), () -> change(hours));
    }

    private void change(BusinessHours now) {
        Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, new TextField(name(day), HoursText.of(now, day), "09:00-12:00, 13:00-17:30"));
        }
        TextArea holidays = new TextArea(
                Phrase.of("Holidays, one a line"),
                now.holidays().stream().map(LocalDate::toString).collect(Collectors.joining("\n")),
                "2026-12-25");
        Component[] fields =
                Stream.concat(days.values().stream(), Stream.of(holidays)).toArray(Component[]::new);
        new FormDialog(
                        Phrase.of("Business hours"),
                        Phrase.of("Save"),
                        () -> save(now, days, holidays.getValue()),
                        fields)
                .open();
    }

    private void save(BusinessHours now, Map<DayOfWeek, TextField> days, String holidays) {
        List<OpenSpan> open = days.entrySet().stream()
                .flatMap(day -> HoursText.spans(day.getKey(), day.getValue().getValue()).stream())
                .toList();
        desk.setHours(tenant, new BusinessHours(now.timeZone(), open, HoursText.days(holidays)));
        changed.run();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Phrase.locale());
    }
}
