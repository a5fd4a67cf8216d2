package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Refusal;
import java.time.Duration;

/** Gives and renews tokens, and tells what they are. */
final class LinkedinTokenDesk {

    private final LinkedinSettings settings;
    private final LinkedinTokens tokens;
    private final LinkedinConsentDesk consent;

    LinkedinTokenDesk(LinkedinSettings settings, LinkedinTokens tokens, LinkedinConsentDesk consent) {
        this.settings = settings;
        this.tokens = tokens;
        this.consent = consent;
    }

    Answer token(Call call) {
        var kind = required(call, "grant_type");
        requireClient(call);
        return switch (kind) {
            case "authorization_code" -> given(exchanged(call));
            case "refresh_token" ->
                given(tokens.refresh(required(call, "refresh_token"))
                        .orElseThrow(() -> invalid(
                                "The provided authorization grant or refresh token is invalid, expired or revoked")));
            default ->
                throw LinkedinRefusal.oauth(400, "unsupported_grant_type", "The grant type is not supported.");
        };
    }

    Answer introspect(Call call) {
        requireClient(call);
        var token = required(call, "token");
        var body = Json.object();
        var known = tokens.find(token);
        if (known.isEmpty()) {
            return Answer.json(200, body.put("active", false));
        }
        var grant = known.get();
        var status = status(grant);
        body.put("active", status.equals("active"))
                .put("client_id", settings.clientId())
                .put("authorized_at", grant.createdAt().getEpochSecond())
                .put("created_at", grant.createdAt().getEpochSecond())
                .put("status", status)
                .put("expires_at", grant.expiresAt().getEpochSecond())
                .put("scope", String.join(",", grant.scopes()))
                .put("auth_type", "3L");
        return Answer.json(200, body);
    }

    private String status(LinkedinGrant grant) {
        if (tokens.isRevoked(grant.accessToken())) {
            return "revoked";
        }
        return settings.clock().instant().isBefore(grant.expiresAt()) ? "active" : "expired";
    }

    private LinkedinGrant exchanged(Call call) {
        var redirectUri = required(call, "redirect_uri");
        var code = consent.redeem(required(call, "code"))
                .orElseThrow(() -> LinkedinRefusal.oauth(
                        401,
                        "invalid_request",
                        "Unable to retrieve access token: authorization code not found"));
        if (!code.redirectUri().equals(redirectUri)
                || !settings.clock().instant().isBefore(code.expiresAt())) {
            throw LinkedinRefusal.oauth(
                    400,
                    "invalid_redirect_uri",
                    "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization"
                            + " code. Or authorization code expired. Or external member binding exists");
        }
        return tokens.issue(code.organizationId(), code.scopes());
    }

    private Answer given(LinkedinGrant grant) {
        var now = settings.clock().instant();
        var body = Json.object()
                .put("access_token", grant.accessToken())
                .put("expires_in", Duration.between(now, grant.expiresAt()).toSeconds())
                .put("refresh_token", grant.refreshToken())
                .put("refresh_token_expires_in", Duration.between(now, grant.refreshExpiresAt()).toSeconds())
                .put("scope", String.join(",", grant.scopes()));
        return Answer.json(200, body);
    }

    private void requireClient(Call call) {
        if (!required(call, "client_id").equals(settings.clientId())
                || !required(call, "client_secret").equals(settings.clientSecret())) {
            throw LinkedinRefusal.oauth(401, "invalid_client", "Client authentication failed");
        }
    }

    private static String required(Call call, String name) {
        return call.form()
                .find(name)
                .orElseThrow(() -> invalid("A required parameter \"%s\" is missing".formatted(name)));
    }

    private static Refusal invalid(String description) {
        return LinkedinRefusal.oauth(400, "invalid_request", description);
    }
}
