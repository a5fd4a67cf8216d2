/** Tests of the inbox. */
@NullMarked
package app.signalbox.server.inbox;

import org.jspecify.annotations.NullMarked;
