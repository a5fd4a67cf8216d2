/** Tests of articles, imports and the search over them. */
@NullMarked
package app.signalbox.server.knowledge;

import org.jspecify.annotations.NullMarked;
