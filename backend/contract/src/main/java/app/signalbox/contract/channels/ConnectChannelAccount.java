package app.signalbox.contract.channels;

import org.jspecify.annotations.Nullable;

/**
 * Connects a page, profile or handle to the tenant, and applies what arrived for it before.
 *
 * @param externalAccountId page id, Instagram account id, X user id or LinkedIn organization id or URN
 * @param displayName what operators call it, the external id when absent
 */
public record ConnectChannelAccount(
        Channel channel, String externalAccountId, @Nullable String displayName) {}
