/** Tests of the operators page. */
@NullMarked
package app.signalbox.server.ui.operators;

import org.jspecify.annotations.NullMarked;
