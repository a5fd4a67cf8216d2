/** Tests of cost. */
@NullMarked
package app.signalbox.server.cost;

import org.jspecify.annotations.NullMarked;
