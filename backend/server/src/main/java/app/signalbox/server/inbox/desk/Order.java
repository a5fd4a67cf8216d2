package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.DeskVerb;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, read and found possible.
 *
 * @param value in its one written form; see {@link DeskVerb}
 * @param valueName as people say it
 */
record Order(
        DeskVerb verb,
        @Nullable String value,
        @Nullable String valueName) {}
