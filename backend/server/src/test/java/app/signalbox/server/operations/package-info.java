/** Tests of what the operations page shows. */
@NullMarked
package app.signalbox.server.operations;

import org.jspecify.annotations.NullMarked;
