package app.signalbox.server.inbox.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param id absent for a machine and for the system
 * @param name display name at the time, absent for a machine
 */
record Maker(@Nullable UUID id, @Nullable String name) {

    static final Maker NOBODY = new Maker(null, null);
}
