package app.signalbox.server.triage.model;

import java.util.List;
import java.util.regex.Pattern;

/** Personal details that no task needs, in the order in which they are looked for: what is sure comes first. */
enum Sensitive {
    SECRET,
    IBAN,
    EMAIL,
    CARD,
    PHONE;

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}+[@\uff20][\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    /** Where the text has such details, in order and apart from each other. */
    List<Span> in(String text) {
        return switch (this) {
            case SECRET -> Secrets.in(text);
            case IBAN -> AccountNumbers.ibansIn(text);
            case EMAIL -> ADDRESS.matcher(text).results().map(Span::of).toList();
            case CARD -> AccountNumbers.cardsIn(text);
            case PHONE -> PhoneNumbers.in(text);
        };
    }
}
