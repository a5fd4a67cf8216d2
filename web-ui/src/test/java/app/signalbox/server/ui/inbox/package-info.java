/** Tests of the inbox view over a desk of invented conversations. */
@NullMarked
package app.signalbox.server.ui.inbox;

import org.jspecify.annotations.NullMarked;
