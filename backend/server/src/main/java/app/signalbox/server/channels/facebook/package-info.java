/** Facebook pages: Messenger, comments, visitor posts, mentions, reviews and lead forms. */
@NullMarked
package app.signalbox.server.channels.facebook;

import org.jspecify.annotations.NullMarked;
