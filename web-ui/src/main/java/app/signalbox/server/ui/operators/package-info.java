/** People who work here, their roles, and invitations. */
@NullMarked
package app.signalbox.server.ui.operators;

import org.jspecify.annotations.NullMarked;
