/** Journeys of operators through the whole application, in a real browser. */
@NullMarked
package app.signalbox.server.ui.journey;

import org.jspecify.annotations.NullMarked;
