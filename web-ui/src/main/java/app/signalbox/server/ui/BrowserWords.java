package app.signalbox.server.ui;

import java.util.Locale;
import java.util.Map;

/** What the console says in the browser itself, by the name that console.js knows it under; {@code #} is a number. */
final class BrowserWords {

    private static final Map<String, Phrase> ALL = Map.of(
            "now", Phrase.later("now"),
            "seconds", Phrase.later("# s"),
            "minutes", Phrase.later("# min"),
            "hours", Phrase.later("# h"),
            "days", Phrase.later("# d"),
            "sent", Phrase.later("Sent #"),
            "due", Phrase.later("Time left: #"),
            "late", Phrase.later("Overdue by #"));

    private BrowserWords() {}

    static Map<String, String> in(Locale locale) {
        return ALL.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        entry -> entry.getKey(), entry -> entry.getValue().in(locale)));
    }
}
