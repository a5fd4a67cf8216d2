/** The audit trail: who did what to what, to be filtered and taken away. */
@NullMarked
package app.signalbox.server.ui.audit;

import org.jspecify.annotations.NullMarked;
