/** Connected accounts, and what became of everything that arrived. */
@NullMarked
package app.signalbox.server.ui.channels;

import org.jspecify.annotations.NullMarked;
