/** Cuts articles into chunks that are found and quoted as one. */
@NullMarked
package app.signalbox.server.knowledge.chunking;

import org.jspecify.annotations.NullMarked;
