/** Tests of chunking. */
@NullMarked
package app.signalbox.server.knowledge.chunking;

import org.jspecify.annotations.NullMarked;
