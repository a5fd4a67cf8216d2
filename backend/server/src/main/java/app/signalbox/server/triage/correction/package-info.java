/** Corrections: what operators say in place of the agents, and what the agents learn from it. */
@NamedInterface("correction")
@NullMarked
package app.signalbox.server.triage.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
