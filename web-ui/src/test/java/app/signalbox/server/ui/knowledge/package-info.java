/** Tests of the knowledge page. */
@NullMarked
package app.signalbox.server.ui.knowledge;

import org.jspecify.annotations.NullMarked;
