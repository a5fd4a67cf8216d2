/** Tests of what all modules share. */
@NullMarked
package app.signalbox.server.kernel;

import org.jspecify.annotations.NullMarked;
