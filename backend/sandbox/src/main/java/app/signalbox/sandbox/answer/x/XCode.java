package app.signalbox.sandbox.answer.x;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** What an authorization code stands for. */
record XCode(String userId, Set<String> scopes, String redirectUri, String challenge, Instant expiresAt) {

    /** Whether the verifier is the one whose S256 challenge was shown. */
    boolean isVerifiedBy(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).equals(challenge);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, but this one refuses it.", e);
        }
    }
}
