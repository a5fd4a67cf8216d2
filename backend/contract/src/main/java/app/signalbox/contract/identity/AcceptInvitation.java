package app.signalbox.contract.identity;

import org.jspecify.annotations.Nullable;

/**
 * Accepts an invitation. A person who already is an operator sends nothing: the membership is added to what they have.
 *
 * @param email only for the first admin, otherwise the invitation knows it
 * @param displayName what others see, 1 to 120 characters
 * @param password 12 characters at least, 72 bytes at most, not the email address
 */
public record AcceptInvitation(
        @Nullable String email,
        @Nullable String displayName,
        @Nullable String password) {

    @Override
    public String toString() {
        return "AcceptInvitation[email=" + email + ", displayName=" + displayName + "]";
    }
}
