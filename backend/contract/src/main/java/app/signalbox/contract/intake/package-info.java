/** What arrived and what became of it. */
@NullMarked
package app.signalbox.contract.intake;

import org.jspecify.annotations.NullMarked;
