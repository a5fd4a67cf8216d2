package app.signalbox.server.identity.oauth;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/** A key that signs tokens, or did. */
record SigningKey(RSAKey key, Instant createdAt) {}
