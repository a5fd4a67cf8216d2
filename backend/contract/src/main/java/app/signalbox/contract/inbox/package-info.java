/** Conversations and their messages. */
@NullMarked
package app.signalbox.contract.inbox;

import org.jspecify.annotations.NullMarked;
