/** What all networks' webhooks have in common: signed bytes, JSON that nobody promised anything about, and times. */
@NullMarked
package app.signalbox.server.channels.wire;

import org.jspecify.annotations.NullMarked;
