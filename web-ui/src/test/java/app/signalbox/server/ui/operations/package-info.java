/** Tests of the operations page. */
@NullMarked
package app.signalbox.server.ui.operations;

import org.jspecify.annotations.NullMarked;
