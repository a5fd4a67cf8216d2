/** Tests of the way in. */
@NullMarked
package app.signalbox.server.intake;

import org.jspecify.annotations.NullMarked;
