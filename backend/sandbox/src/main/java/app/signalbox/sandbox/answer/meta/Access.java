package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.SandboxAccount;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Who may reach what with which token. */
final class Access {

    private final MetaSettings settings;
    private final Accounts accounts;
    private final Tokens tokens;

    Access(MetaSettings settings, Accounts accounts, Tokens tokens) {
        this.settings = settings;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** The token of a call, alive and proved where a proof is asked for. */
    Token of(Call call) {
        var token = tokens.require(call.token());
        if (token.kind() != Token.Kind.APP) {
            requireProof(call, token);
        }
        return token;
    }

    /** An account by id or {@code me}, if this token reaches it and may do this there. */
    SandboxAccount open(Call call, Token token, String id, Permission permission) {
        var account = find(call, token, id);
        require(token, account, permission);
        return account;
    }

    /** The same for what needs no permission of its own. */
    SandboxAccount find(Call call, Token token, String id) {
        var account = accounts.find(id.equals("me") ? token.principal() : id)
                .filter(candidate -> reaches(token, candidate))
                .orElseThrow(() -> GraphRefusal.unknownObject(call.method(), id));
        tokens.requireLife(token, account.externalAccountId());
        return account;
    }

    void require(Token token, SandboxAccount account, Permission permission) {
        if (token.kind() == Token.Kind.USER && permission != Permission.READ) {
            throw GraphRefusal.token(2069032, "User Access Token Is Not Supported: a page access token is required");
        }
        tokens.requireLife(token, account.externalAccountId());
        permission.require(account.network(), token.scopes());
    }

    /** A page's token reaches its Instagram account, a user's reaches everything. */
    boolean reaches(Token token, SandboxAccount account) {
        return switch (token.kind()) {
            case USER -> true;
            case APP -> false;
            case INSTAGRAM -> token.principal().equals(account.externalAccountId());
            case PAGE ->
                token.principal().equals(account.externalAccountId())
                        || accounts.find(token.principal())
                                .flatMap(accounts::instagramOf)
                                .filter(account::equals)
                                .isPresent();
        };
    }

    private void requireProof(Call call, Token token) {
        var proof = call.find("appsecret_proof");
        if (proof.isEmpty() && settings.proofRequired()) {
            throw GraphRefusal.proof("API calls from the server require an appsecret_proof argument");
        }
        if (proof.isPresent() && !isEqual(proof.get(), proof(token.value()))) {
            throw GraphRefusal.proof("Invalid appsecret_proof provided in the API argument");
        }
    }

    private String proof(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256, but this one refuses it.", e);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
