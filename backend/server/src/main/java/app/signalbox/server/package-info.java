/** The application: one process, three roles, every feature a module below. */
@NullMarked
package app.signalbox.server;

import org.jspecify.annotations.NullMarked;
