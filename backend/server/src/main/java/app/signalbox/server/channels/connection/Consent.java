package app.signalbox.server.channels.connection;

import java.net.URI;

/**
 * One attempt to get an admin's consent.
 *
 * @param state random text that comes back with the browser
 * @param codeVerifier random text of 43 to 128 characters whose SHA-256 is the PKCE challenge (RFC 7636)
 * @param redirectUri where the browser comes back to
 */
public record Consent(String state, String codeVerifier, URI redirectUri) {

    @Override
    public String toString() {
        return "Consent[redirectUri=" + redirectUri + "]";
    }
}
