/** Files on their way out: kept sealed for a while, known by their content, brought to the networks with answers. */
@NamedInterface("media")
@NullMarked
package app.signalbox.server.outbox.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
