/** Plays Meta, X and LinkedIn as senders of webhooks over real HTTP, and keeps the books on what was sent. */
@NullMarked
package app.signalbox.sandbox;

import org.jspecify.annotations.NullMarked;
