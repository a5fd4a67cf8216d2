package app.signalbox.server.identity.oauth;

import app.signalbox.server.identity.OperatorPrincipal;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Says in a token whom it was given to, and keeps access tokens and identity tokens from being mixed up. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** What an access token is for; an identity token is for its client and opens nothing here. */
    static final String AUDIENCE = "signalbox-api";

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(AUDIENCE));
        }
        Authentication principal = context.getPrincipal();
        if (principal != null && principal.getPrincipal() instanceof OperatorPrincipal operator) {
            name(operator, context);
        }
    }

    private static void name(OperatorPrincipal operator, JwtEncodingContext context) {
        context.getClaims().claim(OperatorPrincipal.CLAIM, operator.operatorId().toString());
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().claim("email", operator.email()).claim("name", operator.displayName());
        }
    }
}
