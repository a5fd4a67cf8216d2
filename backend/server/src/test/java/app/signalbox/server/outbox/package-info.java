@NullMarked
package app.signalbox.server.outbox;

import org.jspecify.annotations.NullMarked;
