package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The login dialog, and what codes and tokens are exchanged for. */
final class Login {

    private static final String USER = "10220048817723001";
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration SHORT_LIFE = Duration.ofMinutes(90);
    private static final Duration YOUNGEST_REFRESH = Duration.ofHours(24);
    private static final Duration DATA_ACCESS = Duration.ofDays(90);

    private final MetaSettings settings;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Ids ids;
    private final Map<String, Grant> grants = new HashMap<>();
    private final Map<String, Token> pageTokens = new HashMap<>();

    Login(MetaSettings settings, Accounts accounts, Tokens tokens, Ids ids) {
        this.settings = settings;
        this.accounts = accounts;
        this.tokens = tokens;
        this.ids = ids;
    }

    Answer dialog(Call call) {
        var redirect = call.find("redirect_uri").orElse("");
        if (!call.find("client_id").orElse("").equals(settings.appId()) || !redirect.matches("https?://.+")) {
            return Answer.page(400, ConsentPage.refusal());
        }
        var type = call.find("response_type").orElse("code");
        if (!type.equals("code")) {
            return Answer.redirect(back(redirect, call, "error=unsupported_response_type"));
        }
        var agreed = back(redirect, call, "code=" + Call.encoded(newCode(redirect, scopes(call))));
        if (settings.consentAtOnce() || call.find("auto").isPresent()) {
            return Answer.redirect(agreed);
        }
        var denied = back(
                redirect,
                call,
                "error=access_denied&error_code=200&error_reason=user_denied&error_description=Permissions+error");
        return Answer.page(200, ConsentPage.render(accounts.all(), scopes(call), agreed, denied));
    }

    Answer accessToken(Call call) {
        return Answer.of(
                switch (call.find("grant_type").orElse("authorization_code")) {
                    case "authorization_code" -> exchange(call);
                    case "fb_exchange_token" -> extend(call);
                    case "client_credentials" -> appToken(call);
                    default -> throw GraphRefusal.login(1, 0, "Unknown grant_type.");
                });
    }

    /** A token of Instagram's own login, alive and at least a day old, lives 60 days more. */
    Answer refresh(Call call) {
        if (!call.require("grant_type").equals("ig_refresh_token")) {
            throw GraphRefusal.invalid("grant_type must be ig_refresh_token");
        }
        var token = tokens.require(call.token());
        if (token.kind() != Token.Kind.INSTAGRAM) {
            throw GraphRefusal.token("Invalid OAuth access token: only Instagram's own tokens are refreshed here");
        }
        var now = settings.clock().instant();
        if (token.issuedAt().plus(YOUNGEST_REFRESH).isAfter(now)) {
            throw GraphRefusal.invalid("The access token can be refreshed once it is at least 24 hours old.");
        }
        return Answer.of(told(
                tokens.issue(token.kind(), token.principal(), token.scopes(), now.plus(Tokens.LONG_LIFE)),
                Tokens.LONG_LIFE));
    }

    /** The pages of the user, each with its token. */
    List<ObjectNode> pages(Token user) {
        return accounts.pages().stream().map(page -> page(user, page)).toList();
    }

    ObjectNode user() {
        return Json.object().put("id", USER).put("name", "Robin Marlowe");
    }

    Answer inspect(Call call, Token inspector) {
        var value = call.require("input_token");
        if (inspector.kind() != Token.Kind.APP && !inspector.value().equals(value)) {
            throw GraphRefusal.invalid("You must provide an app access token, or the token that is asked about");
        }
        var data = tokens.find(value).map(this::portrait).orElseGet(() -> unreadable(value));
        return Answer.of(Json.object().set("data", data));
    }

    private ObjectNode page(Token user, SandboxAccount page) {
        // the token of a page lives as long as the short-lived token it comes from, or for ever
        var isShort = user.expiresAt() != null
                && Duration.between(user.issuedAt(), user.expiresAt()).compareTo(SHORT_LIFE) <= 0;
        var token = pageTokens.computeIfAbsent(
                user.value() + " " + page.externalAccountId(),
                absent -> tokens.issue(
                        Token.Kind.PAGE, page.externalAccountId(), user.scopes(), isShort ? user.expiresAt() : null));
        var portrait = Json.object()
                .put("access_token", token.value())
                .put("category", "Brand")
                .put("name", page.displayName())
                .put("id", page.externalAccountId());
        var tasks = portrait.putArray("tasks");
        List.of("ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE")
                .forEach(tasks::add);
        accounts.instagramOf(page)
                .ifPresentOrElse(
                        instagram -> portrait.putObject("instagram_business_account")
                                .put("id", instagram.externalAccountId())
                                .put("username", instagram.displayName()),
                        () -> portrait.putNull("instagram_business_account"));
        return portrait;
    }

    private ObjectNode exchange(Call call) {
        requireApp(call);
        var code = call.find("code").orElseThrow(() -> GraphRefusal.login(1, 0, "Missing authorization code"));
        var grant = grants.get(code);
        if (grant == null) {
            throw GraphRefusal.login(100, 36009, "This authorization code is not known or has been used.");
        }
        if (grant.expiresAt().isBefore(settings.clock().instant())) {
            throw GraphRefusal.login(100, 36007, "This authorization code has expired.");
        }
        if (!grant.redirectUri().equals(call.find("redirect_uri").orElse(""))) {
            throw GraphRefusal.login(
                    100, 36008, "Error validating verification code: redirect_uri must be the one of the dialog.");
        }
        grants.remove(code);
        var life = settings.clock().instant().plus(SHORT_LIFE);
        return told(tokens.issue(Token.Kind.USER, USER, grant.scopes(), life), SHORT_LIFE);
    }

    private ObjectNode extend(Call call) {
        requireApp(call);
        var token = tokens.require(call.require("fb_exchange_token"));
        if (token.kind() != Token.Kind.USER) {
            throw GraphRefusal.token("Invalid OAuth access token: only a user's token is exchanged here");
        }
        var life = settings.clock().instant().plus(Tokens.LONG_LIFE);
        return told(tokens.issue(Token.Kind.USER, token.principal(), token.scopes(), life), Tokens.LONG_LIFE);
    }

    private ObjectNode appToken(Call call) {
        requireApp(call);
        return Json.object()
                .put("access_token", settings.appId() + "|" + settings.appSecret())
                .put("token_type", "bearer");
    }

    private void requireApp(Call call) {
        if (!call.find("client_id").orElse("").equals(settings.appId())) {
            throw GraphRefusal.login(101, 0, "Error validating application. Cannot get application info.");
        }
        if (!call.find("client_secret").orElse("").equals(settings.appSecret())) {
            throw GraphRefusal.login(1, 0, "Error validating client secret.");
        }
    }

    private ObjectNode portrait(Token token) {
        var data = Json.object()
                .put("app_id", settings.appId())
                .put("type", token.kind() == Token.Kind.PAGE ? "PAGE" : token.kind() == Token.Kind.APP ? "APP" : "USER")
                .put("application", "Signalbox");
        var issued = token.issuedAt();
        data.put("data_access_expires_at", issued.plus(DATA_ACCESS).getEpochSecond());
        var ends = token.expiresAt();
        data.put("expires_at", ends == null ? 0 : ends.getEpochSecond()).put("issued_at", issued.getEpochSecond());
        data.put(token.kind() == Token.Kind.PAGE ? "profile_id" : "user_id", token.principal());
        try {
            tokens.requireLife(token);
            data.put("is_valid", true);
        } catch (GraphRefusal refusal) {
            data.put("is_valid", false).set("error", refusal.summary());
        }
        var scopes = data.putArray("scopes");
        var granular = data.putArray("granular_scopes");
        token.scopes().stream().sorted().forEach(scope -> {
            scopes.add(scope);
            var targets = granular.addObject().put("scope", scope).putArray("target_ids");
            if (token.kind() != Token.Kind.USER) {
                targets.add(token.principal());
            }
        });
        return data;
    }

    private static ObjectNode unreadable(String value) {
        var data = Json.object();
        data.set(
                "error",
                GraphRefusal.token(value.isEmpty() ? "No token" : "The access token could not be decrypted")
                        .summary());
        data.put("is_valid", false).putArray("scopes");
        return data;
    }

    private String newCode(String redirectUri, Set<String> scopes) {
        var now = settings.clock().instant();
        grants.values().removeIf(grant -> grant.expiresAt().plus(CODE_LIFE).isBefore(now));
        var code = ids.code();
        grants.put(code, new Grant(redirectUri, scopes, now.plus(CODE_LIFE)));
        return code;
    }

    private static Set<String> scopes(Call call) {
        return Arrays.stream(call.find("scope").orElse("public_profile").split("[, ]+", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String back(String redirect, Call call, String query) {
        var state =
                call.find("state").map(value -> "&state=" + Call.encoded(value)).orElse("");
        return redirect + (redirect.contains("?") ? "&" : "?") + query + state;
    }

    private static ObjectNode told(Token token, Duration life) {
        return Json.object()
                .put("access_token", token.value())
                .put("token_type", "bearer")
                .put("expires_in", life.toSeconds());
    }

    private record Grant(String redirectUri, Set<String> scopes, Instant expiresAt) {}
}
