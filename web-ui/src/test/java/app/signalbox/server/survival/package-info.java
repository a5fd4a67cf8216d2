/** The whole application in processes of its own that end badly. */
@NullMarked
package app.signalbox.server.survival;

import org.jspecify.annotations.NullMarked;
