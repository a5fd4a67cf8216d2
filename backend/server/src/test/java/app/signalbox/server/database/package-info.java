/** Tests of where everything is kept. */
@NullMarked
package app.signalbox.server.database;

import org.jspecify.annotations.NullMarked;
