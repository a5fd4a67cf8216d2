@NullMarked
package app.signalbox.server.outbox.media;

import org.jspecify.annotations.NullMarked;
