/** What people do to conversations: acts on one or many, with a history and a way back. */
@NamedInterface("desk")
@NullMarked
package app.signalbox.server.inbox.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
