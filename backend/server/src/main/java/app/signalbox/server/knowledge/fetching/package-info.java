/** Fetches pages from public addresses and from nowhere else. */
@NullMarked
package app.signalbox.server.knowledge.fetching;

import org.jspecify.annotations.NullMarked;
