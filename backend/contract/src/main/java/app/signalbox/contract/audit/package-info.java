/** Who did what to what, when and from where. */
@NullMarked
package app.signalbox.contract.audit;

import org.jspecify.annotations.NullMarked;
