package app.signalbox.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A password that keeps the rule: 12 characters at least, 72 bytes at most (more the hash doesn't tell apart), neither
 * the email address nor one character over and over.
 */
record Password(String value) {

    private static final int LEAST = 12;
    private static final int MOST_BYTES = 72;

    static Password of(@Nullable String text, EmailAddress email) {
        String value = text == null ? "" : text;
        if (value.codePointCount(0, value.length()) < LEAST) {
            throw new UnacceptablePasswordException(
                    "The password is too short. Choose at least " + LEAST + " characters.");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new UnacceptablePasswordException(
                    "The password is too long. Choose at most " + MOST_BYTES + " bytes.");
        }
        if (value.toLowerCase(Locale.ROOT).equals(email.value())
                || value.codePoints().distinct().count() == 1) {
            throw new UnacceptablePasswordException(
                    "This password is too easy to guess. Choose one that is not your email address.");
        }
        return new Password(value);
    }

    @Override
    public String toString() {
        return "Password";
    }
}
