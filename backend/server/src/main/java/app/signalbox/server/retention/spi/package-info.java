/** What modules that keep people's words implement. */
@NamedInterface("spi")
@NullMarked
package app.signalbox.server.retention.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
