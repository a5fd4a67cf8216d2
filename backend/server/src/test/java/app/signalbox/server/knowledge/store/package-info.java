/** Tests of store. */
@NullMarked
package app.signalbox.server.knowledge.store;

import org.jspecify.annotations.NullMarked;
