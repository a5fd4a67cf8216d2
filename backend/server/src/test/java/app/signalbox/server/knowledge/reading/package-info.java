/** Tests of reading. */
@NullMarked
package app.signalbox.server.knowledge.reading;

import org.jspecify.annotations.NullMarked;
