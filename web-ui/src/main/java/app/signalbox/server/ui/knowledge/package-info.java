/** Articles of a brand, from which answers are drafted. */
@NullMarked
package app.signalbox.server.ui.knowledge;

import org.jspecify.annotations.NullMarked;
