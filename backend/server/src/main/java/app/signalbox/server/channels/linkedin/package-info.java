/** LinkedIn pages: comments, mentions and reactions; there are no direct messages. */
@NullMarked
package app.signalbox.server.channels.linkedin;

import org.jspecify.annotations.NullMarked;
