/** Connecting accounts: consent, keys and their life, subscriptions, and asking a network for what it didn't tell. */
@NamedInterface("connection")
@NullMarked
package app.signalbox.server.channels.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
