package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Gives, renews and takes back tokens. */
final class XTokenDesk {

    private final XApp app;
    private final XTokens tokens;
    private final XConsentDesk consent;

    XTokenDesk(XApp app, XTokens tokens, XConsentDesk consent) {
        this.app = app;
        this.tokens = tokens;
        this.consent = consent;
    }

    Answer token(Call call) {
        requireClient(call);
        return switch (call.form().text("grant_type", "")) {
            case "authorization_code" -> given(exchanged(call));
            case "refresh_token" ->
                given(tokens.rotate(required(call, "refresh_token"))
                        .orElseThrow(() -> refused("invalid_request", "Value passed for the token was invalid.")));
            case "" -> throw refused("invalid_request", "Missing required parameter [grant_type].");
            default -> throw refused("unsupported_grant_type", "Value passed for the grant type was invalid.");
        };
    }

    Answer revoke(Call call) {
        requireClient(call);
        tokens.revoke(required(call, "token"));
        return Answer.json(200, Json.object().put("revoked", true));
    }

    /** The app's own token, by its consumer key and secret. */
    Answer appToken(Call call) {
        if (!call.isBasic(app.consumerKey(), app.consumerSecret())) {
            throw XRefusal.coded(403, 99, "Unable to verify your credentials");
        }
        var body = Json.object().put("token_type", "bearer").put("access_token", app.bearerToken());
        return Answer.json(200, body);
    }

    private XGrant exchanged(Call call) {
        var code = consent.redeem(required(call, "code"))
                .orElseThrow(() ->
                        refused("invalid_request", "Value passed for the authorization code was invalid."));
        if (!code.redirectUri().equals(required(call, "redirect_uri"))) {
            throw refused("invalid_request", "Value passed for the redirect uri did not match the uri of the authorization code.");
        }
        if (!code.isVerifiedBy(required(call, "code_verifier"))) {
            throw refused("invalid_request", "Value passed for the code verifier did not match the code challenge.");
        }
        return tokens.issue(code.userId(), code.scopes());
    }

    private static Answer given(XGrant grant) {
        var body = Json.object()
                .put("token_type", "bearer")
                .put("expires_in", XTokens.ACCESS_LIFE.toSeconds())
                .put("access_token", grant.accessToken())
                .put("scope", String.join(" ", grant.scopes()));
        if (!grant.refreshToken().isEmpty()) {
            body.put("refresh_token", grant.refreshToken());
        }
        return Answer.json(200, body);
    }

    private void requireClient(Call call) {
        if (!call.isBasic(app.clientId(), app.clientSecret())) {
            throw new Refusal(Answer.json(401, error("unauthorized_client", "Missing valid authorization header")));
        }
    }

    private static String required(Call call, String name) {
        return call.form()
                .find(name)
                .orElseThrow(() -> refused("invalid_request", "Missing required parameter [%s].".formatted(name)));
    }

    private static Refusal refused(String error, String description) {
        return new Refusal(Answer.json(400, error(error, description)));
    }

    private static ObjectNode error(String error, String description) {
        return Json.object().put("error", error).put("error_description", description);
    }
}
