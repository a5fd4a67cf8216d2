package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Call;

/** Finds out who calls. */
final class XAuthentication {

    private final XSettings settings;
    private final XTokens tokens;
    private final XOauth1 oauth1;

    XAuthentication(XSettings settings, XTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
        this.oauth1 = new XOauth1(settings, tokens);
    }

    XCaller require(Call call) {
        var header = call.header("Authorization").orElse("");
        if (header.startsWith("OAuth ")) {
            return XCaller.signed(oauth1.requireUser(call, header));
        }
        var token = call.bearer().orElseThrow(XRefusal::unauthorized);
        if (token.equals(settings.app().bearerToken())) {
            return XCaller.app();
        }
        return tokens.find(token).orElseThrow(XRefusal::unauthorized);
    }
}
