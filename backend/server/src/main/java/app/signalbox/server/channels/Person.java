package app.signalbox.server.channels;

import org.jspecify.annotations.Nullable;

/**
 * Someone outside as the network names them.
 *
 * @param externalId id within the account's scope
 * @param name display name
 * @param handle user name without @
 */
public record Person(
        String externalId, @Nullable String name, @Nullable String handle) {}
