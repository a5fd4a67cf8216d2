/** X: direct messages, mentions and replies, in the legacy Account Activity and in the X Activity shape. */
@NullMarked
package app.signalbox.server.channels.x;

import org.jspecify.annotations.NullMarked;
