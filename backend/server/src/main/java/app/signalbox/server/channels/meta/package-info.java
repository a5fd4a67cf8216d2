/** What Facebook and Instagram share: Meta's signature, its handshake, its envelope and its messaging. */
@NullMarked
package app.signalbox.server.channels.meta;

import org.jspecify.annotations.NullMarked;
