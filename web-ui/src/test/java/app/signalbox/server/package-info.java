/** Tests of the house as a whole. */
@NullMarked
package app.signalbox.server;

import org.jspecify.annotations.NullMarked;
