package app.signalbox.sandbox.answer.linkedin;

import java.time.Instant;
import java.util.Set;

/** What an authorization code stands for. */
record LinkedinCode(String organizationId, Set<String> scopes, String redirectUri, Instant expiresAt) {}
