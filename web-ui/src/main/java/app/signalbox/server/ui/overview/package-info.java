/** Figures of the agency and its brands over a period, each with the rows behind it. */
@NullMarked
package app.signalbox.server.ui.overview;

import org.jspecify.annotations.NullMarked;
