/** Tests of the desk's rules. */
@NullMarked
package app.signalbox.server.inbox.desk;

import org.jspecify.annotations.NullMarked;
