/** What goes out to people, and what became of it. */
@NullMarked
package app.signalbox.contract.outbox;

import org.jspecify.annotations.NullMarked;
