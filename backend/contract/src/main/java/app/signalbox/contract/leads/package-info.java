/** Captured interest and its score. */
@NullMarked
package app.signalbox.contract.leads;

import org.jspecify.annotations.NullMarked;
