/** Tests of the overview. */
@NullMarked
package app.signalbox.server.ui.overview;

import org.jspecify.annotations.NullMarked;
