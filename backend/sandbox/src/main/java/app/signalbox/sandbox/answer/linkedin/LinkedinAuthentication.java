package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Call;
import java.time.Clock;

/** Finds out for whom a call is made. */
final class LinkedinAuthentication {

    private final LinkedinTokens tokens;
    private final Clock clock;

    LinkedinAuthentication(LinkedinTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    LinkedinMember require(Call call) {
        var token = call.bearer()
                .orElseThrow(() ->
                        LinkedinRefusal.token(65_604, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token"));
        var grant = tokens.find(token)
                .orElseThrow(
                        () -> LinkedinRefusal.token(65_600, "INVALID_ACCESS_TOKEN", "Invalid access token"));
        if (tokens.isRevoked(token)) {
            throw LinkedinRefusal.token(
                    65_601, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user");
        }
        if (!clock.instant().isBefore(grant.expiresAt())) {
            throw LinkedinRefusal.token(
                    65_602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");
        }
        return new LinkedinMember(grant.organizationId(), grant.scopes());
    }
}
