/** Tests of the channels page. */
@NullMarked
package app.signalbox.server.ui.channels;

import org.jspecify.annotations.NullMarked;
