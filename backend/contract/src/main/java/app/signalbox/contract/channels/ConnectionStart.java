package app.signalbox.contract.channels;

import java.net.URI;
import java.util.UUID;

/**
 * A begun attempt to get consent.
 *
 * @param attemptId under which its outcome is asked for
 * @param authorizationUri the network's page to open in a browser
 */
public record ConnectionStart(UUID attemptId, URI authorizationUri) {}
