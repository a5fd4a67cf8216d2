/** Tests of who is at a conversation. */
@NullMarked
package app.signalbox.server.inbox.presence;

import org.jspecify.annotations.NullMarked;
