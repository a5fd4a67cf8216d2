package app.signalbox.server.inbox.desk;

import app.signalbox.server.inbox.InboxFilter;
import java.util.Set;
import java.util.UUID;

/** All conversations that match but for some. */
record Targets(InboxFilter matching, Set<UUID> except) {

    Targets {
        except = Set.copyOf(except);
    }
}
