/** The way out: what can be done on a network, and how a network answers. */
@NamedInterface("outlet")
@NullMarked
package app.signalbox.server.channels.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
