package app.signalbox.server.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who moves a lead, both absent for machines. */
record Mover(@Nullable UUID id, @Nullable String name) {}
