package app.signalbox.contract.identity;

/**
 * Sets a password by a link.
 *
 * @param password 12 characters at least, 72 bytes at most, not the email address
 */
public record ConfirmPasswordReset(String password) {

    @Override
    public String toString() {
        return "ConfirmPasswordReset[]";
    }
}
