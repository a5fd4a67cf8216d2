/** Tests of fetching. */
@NullMarked
package app.signalbox.server.knowledge.fetching;

import org.jspecify.annotations.NullMarked;
