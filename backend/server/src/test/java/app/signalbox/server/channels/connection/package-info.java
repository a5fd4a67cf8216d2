/** Tests of connecting accounts and of their keys. */
@NullMarked
package app.signalbox.server.channels.connection;

import org.jspecify.annotations.NullMarked;
