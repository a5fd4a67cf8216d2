/** Rules of a brand: what they do, what they would do, and what they did. */
@NullMarked
package app.signalbox.server.ui.rules;

import org.jspecify.annotations.NullMarked;
