package app.signalbox.server.channels.outlet;

import org.jspecify.annotations.Nullable;

/** What looking for a lost act on the network found. */
public sealed interface ReadBack {

    /** It took effect, under this id. */
    record Found(@Nullable String providerMessageId) implements ReadBack {}

    /** The network shows everything of that time, and it isn't there. */
    record Absent() implements ReadBack {}

    /** The network couldn't be asked or doesn't show enough. */
    record Undecided(String reason) implements ReadBack {}
}
