package app.signalbox.contract.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;

/**
 * An invitation that was made. The link is told this once; only its hash is kept.
 *
 * @param link opens the page on which the person sets a name and a password
 * @param expiresAt when the link ends
 * @param delivery whether the link went out by mail
 */
public record InvitationView(String email, URI link, Instant expiresAt, Delivery delivery) {

    /** How the link reaches the person. */
    public enum Delivery {
        @JsonProperty("mailed")
        MAILED,
        /** No mail server is configured or it refused: pass the link on yourself. */
        @JsonProperty("by_hand")
        BY_HAND
    }
}
