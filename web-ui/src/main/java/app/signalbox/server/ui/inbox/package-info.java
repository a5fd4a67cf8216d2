/** Conversations: queues, list, messages, what triage says, and what an operator does. */
@NullMarked
package app.signalbox.server.ui.inbox;

import org.jspecify.annotations.NullMarked;
