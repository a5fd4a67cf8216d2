package app.signalbox.server.inbox.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param id absent for a machine and for the system
 * @param name display name at the time, absent for a machine
 * @param spares whether a refusal is noted even where there is one conversation only
 */
record Maker(@Nullable UUID id, @Nullable String name, boolean spares) {

    static final Maker NOBODY = new Maker(null, null);

    Maker(@Nullable UUID id, @Nullable String name) {
        this(id, name, false);
    }

    static Maker rule(String name) {
        return new Maker(null, "Rule “" + name + "”", true);
    }
}
