/** Who is at a conversation at this moment. */
@NamedInterface("presence")
@NullMarked
package app.signalbox.server.inbox.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
