/** What the AI agents say of a message. */
@NullMarked
package app.signalbox.contract.triage;

import org.jspecify.annotations.NullMarked;
