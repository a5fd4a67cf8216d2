package app.signalbox.server.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator signs in with.
 *
 * @param value in lower case, 254 characters at most
 */
record EmailAddress(String value) {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");
    private static final int MOST = 254;

    EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > MOST || !FORM.matcher(value).matches()) {
            throw new InvalidOperatorException("This is no email address. Write it as name@example.com.");
        }
    }

    static EmailAddress of(@Nullable String text) {
        return new EmailAddress(text == null ? "" : text);
    }
}
