/** What a brand knows, from which answers are drafted. */
@NullMarked
package app.signalbox.contract.knowledge;

import org.jspecify.annotations.NullMarked;
