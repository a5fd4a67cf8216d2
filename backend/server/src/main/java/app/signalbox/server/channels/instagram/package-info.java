/** Instagram: direct messages, comments, live comments and mentions. */
@NullMarked
package app.signalbox.server.channels.instagram;

import org.jspecify.annotations.NullMarked;
