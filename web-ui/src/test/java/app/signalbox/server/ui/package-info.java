/** Tests of the console without a browser. */
@NullMarked
package app.signalbox.server.ui;

import org.jspecify.annotations.NullMarked;
