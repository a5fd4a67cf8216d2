/** Tests of the overview. */
@NullMarked
package app.signalbox.server.overview;

import org.jspecify.annotations.NullMarked;
