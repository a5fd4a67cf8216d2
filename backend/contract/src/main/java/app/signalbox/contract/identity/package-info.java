/** Operators and what they may do. */
@NullMarked
package app.signalbox.contract.identity;

import org.jspecify.annotations.NullMarked;
