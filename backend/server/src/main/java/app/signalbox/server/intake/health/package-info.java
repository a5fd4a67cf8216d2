/** Whether webhooks tell everything that happens, and fetching what they missed to tell. */
@NamedInterface("health")
@NullMarked
package app.signalbox.server.intake.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
