/** How long content is kept, and what was erased. */
@NullMarked
package app.signalbox.contract.retention;

import org.jspecify.annotations.NullMarked;
