/** Tests of what is kept no longer. */
@NullMarked
package app.signalbox.server.retention;

import org.jspecify.annotations.NullMarked;
