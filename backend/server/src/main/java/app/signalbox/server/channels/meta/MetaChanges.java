package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.wire.Atom;

/** How one of Meta's networks reads the changes that aren't messaging. */
@FunctionalInterface
public interface MetaChanges {

    /**
     * Reads a change.
     *
     * @param change with {@code field} and, usually, {@code value}
     * @param field what was subscribed to
     */
    ProviderEvent read(Atom change, String field);
}
